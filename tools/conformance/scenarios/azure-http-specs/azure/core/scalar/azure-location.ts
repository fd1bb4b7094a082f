import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/core/scalar";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Azure_Core_Scalar_AzureLocationScalar_get", async (context) => {
  expectBody(await connect(context).path("/azure/core/scalar/azureLocation").get(), "eastus");
});

scenario("Azure_Core_Scalar_AzureLocationScalar_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/azure/core/scalar/azureLocation")
      .put({ contentType: "application/json", body: "eastus" }),
  );
});

scenario("Azure_Core_Scalar_AzureLocationScalar_post", async (context) => {
  const response = await connect(context)
    .path("/azure/core/scalar/azureLocation")
    .post({ contentType: "application/json", body: { location: "eastus" } });
  expectBody(response, { location: "eastus" });
});

scenario("Azure_Core_Scalar_AzureLocationScalar_header", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/azure/core/scalar/azureLocation/header")
      .post({ headers: { region: "eastus" } }),
  );
});

scenario("Azure_Core_Scalar_AzureLocationScalar_query", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/azure/core/scalar/azureLocation/query")
      .post({ queryParameters: { region: "eastus" } }),
  );
});
