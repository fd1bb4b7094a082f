import { expectBody } from "#expectations";
import { scenario } from "#harness";
import createClient from "#clients/http-specs/versioning/madeOptional";

scenario("Versioning_MadeOptional_test", async ({ endpoint, options }) => {
  const client = createClient(endpoint, options);
  expectBody(await client.path("/test").post({ body: { prop: "foo" } }), { prop: "foo" });
});
