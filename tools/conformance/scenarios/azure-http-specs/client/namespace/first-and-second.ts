import { expectBody } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/client/namespace";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Client_ClientNamespace", async (context) => {
  const client = connect(context);
  expectBody(await client.path("/client/client-namespace/first").get(), { name: "first" });
  expectBody(await client.path("/client/client-namespace/second").get(), { type: "second" });
});
