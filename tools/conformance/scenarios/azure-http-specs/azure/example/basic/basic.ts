import { expectBody } from "#expectations";
import { scenario } from "#harness";
import createClient from "#clients/azure-http-specs/azure/example/basic";

scenario("Azure_Example_Basic", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const response = await client.path("/azure/example/basic/basic").post({
    queryParameters: { "query-param": "query" },
    headers: { "header-param": "header" },
    body: {
      stringProperty: "text",
      modelProperty: { int32Property: 1, float32Property: 1.5, enumProperty: "EnumValue1" },
      arrayProperty: ["item"],
      recordProperty: { record: "value" },
    },
  });
  expectBody(response, { stringProperty: "text" });
});
