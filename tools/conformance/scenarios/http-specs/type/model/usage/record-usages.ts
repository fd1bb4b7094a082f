import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/model/usage";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Model_Usage_input", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/model/usage/input")
      .post({ body: { requiredProp: "example-value" } }),
  );
});

scenario("Type_Model_Usage_output", async (context) => {
  expectBody(await connect(context).path("/type/model/usage/output").get(), {
    requiredProp: "example-value",
  });
});

scenario("Type_Model_Usage_inputAndOutput", async (context) => {
  expectBody(
    await connect(context)
      .path("/type/model/usage/input-output")
      .post({ body: { requiredProp: "example-value" } }),
    { requiredProp: "example-value" },
  );
});
