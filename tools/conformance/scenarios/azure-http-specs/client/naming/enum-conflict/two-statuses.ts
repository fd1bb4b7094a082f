import { expectBody } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/client/naming/enum-conflict";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Client_Naming_EnumConflict_FirstOperations_first", async (context) => {
  expectBody(
    await connect(context)
      .path("/client/naming/enum-conflict/first")
      .post({ body: { status: "active", name: "test" } }),
    { status: "active", name: "test" },
  );
});

scenario("Client_Naming_EnumConflict_SecondOperations_second", async (context) => {
  expectBody(
    await connect(context)
      .path("/client/naming/enum-conflict/second")
      .post({ body: { status: "running", description: "test description" } }),
    { status: "running", description: "test description" },
  );
});
