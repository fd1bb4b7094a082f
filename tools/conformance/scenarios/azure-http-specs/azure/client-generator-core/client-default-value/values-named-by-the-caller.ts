import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/client-generator-core/client-default-value";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Azure_ClientGenerator_Core_ClientDefaultValue_putModelProperty", async (context) => {
  expectBody(
    await connect(context)
      .path("/azure/client-generator-core/client-default-value/model-property")
      .put({ body: { name: "test", timeout: 30, tier: "standard", retry: true } }),
    { name: "test", timeout: 30, tier: "standard", retry: true },
  );
});

scenario("Azure_ClientGenerator_Core_ClientDefaultValue_getOperationParameter", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/azure/client-generator-core/client-default-value/operation-parameter")
      .get({ queryParameters: { name: "test", pageSize: 10, format: "json" } }),
  );
});

scenario("Azure_ClientGenerator_Core_ClientDefaultValue_getPathParameter", async (context) => {
  expectNoContent(
    await connect(context)
      .path(
        "/azure/client-generator-core/client-default-value/path-parameter/{segment1}/{segment2}",
        "default-segment1",
        "segment2",
      )
      .get(),
  );
});

scenario("Azure_ClientGenerator_Core_ClientDefaultValue_getHeaderParameter", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/azure/client-generator-core/client-default-value/header-parameter")
      .get({
        headers: {
          Accept: "application/json;odata.metadata=none",
          "x-custom-header": "default-value",
        },
      }),
  );
});
