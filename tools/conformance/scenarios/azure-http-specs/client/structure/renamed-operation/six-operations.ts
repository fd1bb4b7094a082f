import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/client/structure/renamed-operation";

const connect = ({ endpoint, options }: ScenarioContext) =>
  createClient(endpoint, "renamed-operation", options);

scenario("Client_Structure_RenamedOperation", async (context) => {
  const client = connect(context);
  expectNoContent(await client.path("/one").post());
  expectNoContent(await client.path("/two").post());
  expectNoContent(await client.path("/three").post());
  expectNoContent(await client.path("/four").post());
  expectNoContent(await client.path("/five").post());
  expectNoContent(await client.path("/six").post());
});
