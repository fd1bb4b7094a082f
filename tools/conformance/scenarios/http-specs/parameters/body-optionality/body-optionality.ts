import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/parameters/body-optionality";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Parameters_BodyOptionality_requiredExplicit", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/parameters/body-optionality/required-explicit")
      .post({ body: { name: "foo" } }),
  );
});

scenario("Parameters_BodyOptionality_OptionalExplicit", async (context) => {
  const client = connect(context);
  expectNoContent(
    await client
      .path("/parameters/body-optionality/optional-explicit/set")
      .post({ body: { name: "foo" } }),
  );
  expectNoContent(await client.path("/parameters/body-optionality/optional-explicit/omit").post());
});

scenario("Parameters_BodyOptionality_requiredImplicit", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/parameters/body-optionality/required-implicit")
      .post({ body: { name: "foo" } }),
  );
});
