import { expectBody } from "#expectations";
import { scenario } from "#harness";
import createClient from "#clients/http-specs/versioning/returnTypeChangedFrom";

scenario("Versioning_ReturnTypeChangedFrom_test", async ({ endpoint, options }) => {
  const answer = await createClient(endpoint, options)
    .path("/test")
    .post({ contentType: "application/json", body: "test" });
  expectBody(answer, "test");
});
