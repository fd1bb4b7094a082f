import { expectBody } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/client-generator-core/client-doc";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Azure_ClientGenerator_Core_ClientDoc_Documentation", async (context) => {
  expectBody(
    await connect(context)
      .path("/azure/client-generator-core/client-doc/harvest")
      .post({ body: { name: "Rose", species: "Rosa" } }),
    { name: "Rose", species: "Rosa" },
  );
});
