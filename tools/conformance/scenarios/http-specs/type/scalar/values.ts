import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/scalar";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Scalar_String_get", async (context) => {
  expectBody(await connect(context).path("/type/scalar/string").get(), "test");
});

scenario("Type_Scalar_String_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/scalar/string")
      .put({ contentType: "application/json", body: "test" }),
  );
});

scenario("Type_Scalar_Boolean_get", async (context) => {
  expectBody(await connect(context).path("/type/scalar/boolean").get(), true);
});

scenario("Type_Scalar_Boolean_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/scalar/boolean")
      .put({ contentType: "application/json", body: true }),
  );
});

scenario("Type_Scalar_Unknown_get", async (context) => {
  expectBody(await connect(context).path("/type/scalar/unknown").get(), "test");
});

scenario("Type_Scalar_Unknown_put", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/scalar/unknown")
      .put({ contentType: "application/json", body: "test" }),
  );
});
