import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/client-generator-core/exact-name";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Azure_ClientGenerator_Core_ExactName_Model", async (context) => {
  expectBody(
    await connect(context)
      .path("/azure/client-generator-core/exact-name/model")
      .post({ body: { name: "test" } }),
    { name: "test" },
  );
});

scenario("Azure_ClientGenerator_Core_ExactName_Property", async (context) => {
  expectBody(
    await connect(context)
      .path("/azure/client-generator-core/exact-name/property")
      .post({ body: { name: "test" } }),
    { name: "test" },
  );
});

scenario("Azure_ClientGenerator_Core_ExactName_EnumValue", async (context) => {
  expectBody(
    await connect(context)
      .path("/azure/client-generator-core/exact-name/enum-value")
      .post({ body: { protocol: "a2a" } }),
    { protocol: "a2a" },
  );
});

scenario("Azure_ClientGenerator_Core_ExactName_Operation", async (context) => {
  expectNoContent(
    await connect(context).path("/azure/client-generator-core/exact-name/operation").get(),
  );
});

scenario("Azure_ClientGenerator_Core_ExactName_Parameter", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/azure/client-generator-core/exact-name/parameter")
      .get({ queryParameters: { myParam: "hello" } }),
  );
});
