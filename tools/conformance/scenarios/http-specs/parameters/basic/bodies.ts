import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/parameters/basic";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Parameters_Basic_ExplicitBody_simple", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/parameters/basic/explicit-body/simple")
      .put({ body: { name: "foo" } }),
  );
});

scenario("Parameters_Basic_ImplicitBody_simple", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/parameters/basic/implicit-body/simple")
      .put({ body: { name: "foo" } }),
  );
});
