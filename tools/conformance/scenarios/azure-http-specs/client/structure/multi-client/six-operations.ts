import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/client/structure/multi-client";

const connect = ({ endpoint, options }: ScenarioContext) =>
  createClient(endpoint, "multi-client", options);

scenario("Client_Structure_MultiClient", async (context) => {
  const client = connect(context);
  expectNoContent(await client.path("/one").post());
  expectNoContent(await client.path("/two").post());
  expectNoContent(await client.path("/three").post());
  expectNoContent(await client.path("/four").post());
  expectNoContent(await client.path("/five").post());
  expectNoContent(await client.path("/six").post());
});
