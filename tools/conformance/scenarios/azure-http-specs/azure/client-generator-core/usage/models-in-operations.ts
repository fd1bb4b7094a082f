import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/client-generator-core/usage";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Azure_ClientGenerator_Core_Usage_ModelInOperation", async (context) => {
  const client = connect(context);
  expectNoContent(
    await client
      .path("/azure/client-generator-core/usage/inputToInputOutput")
      .post({ body: { name: "Madge" } }),
  );
  expectBody(await client.path("/azure/client-generator-core/usage/outputToInputOutput").get(), {
    name: "Madge",
  });
  expectBody(
    await client
      .path("/azure/client-generator-core/usage/modelInReadOnlyProperty")
      .put({ body: {} }),
    { result: { name: "Madge" } },
  );
  expectNoContent(
    await client
      .path("/azure/client-generator-core/usage/orphanModelSerializable")
      .put({ body: { name: "name", desc: "desc" } }),
  );
});

scenario("Azure_ClientGenerator_Core_Usage_NamespaceUsage", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/azure/client-generator-core/usage/namespaceModelSerializable")
      .put({ body: { name: "test" } }),
  );
});
