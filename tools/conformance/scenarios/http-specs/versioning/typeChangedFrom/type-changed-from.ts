import { expectBody } from "#expectations";
import { scenario } from "#harness";
import createClient from "#clients/http-specs/versioning/typeChangedFrom";

scenario("Versioning_TypeChangedFrom_test", async ({ endpoint, options }) => {
  const answer = await createClient(endpoint, options)
    .path("/test")
    .post({ queryParameters: { param: "baz" }, body: { prop: "foo", changedProp: "bar" } });
  expectBody(answer, { prop: "foo", changedProp: "bar" });
});
