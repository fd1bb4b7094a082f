import { expectBody } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/client/overload";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Client_Overload_list", async (context) => {
  expectBody(await connect(context).path("/client/overload/resources").get(), [
    { id: "1", name: "foo", scope: "car" },
    { id: "2", name: "bar", scope: "bike" },
  ]);
});

scenario("Client_Overload_listByScope", async (context) => {
  expectBody(await connect(context).path("/client/overload/resources/{scope}", "car").get(), [
    { id: "1", name: "foo", scope: "car" },
  ]);
});
