import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/model/empty";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Model_Empty_putEmpty", async (context) => {
  expectNoContent(await connect(context).path("/type/model/empty/alone").put({ body: {} }));
});

scenario("Type_Model_Empty_getEmpty", async (context) => {
  expectBody(await connect(context).path("/type/model/empty/alone").get(), {});
});

scenario("Type_Model_Empty_postRoundTripEmpty", async (context) => {
  expectBody(await connect(context).path("/type/model/empty/round-trip").post({ body: {} }), {});
});
