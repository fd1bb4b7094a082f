import { scenario } from "#harness";
import createClient from "#clients/http-specs/server/versions/not-versioned";
import { expect } from "chai";

scenario("Server_Versions_NotVersioned_withoutApiVersion", async ({ endpoint, options }) => {
  const client = createClient(endpoint, options);
  const answer = await client.path("/server/versions/not-versioned/without-api-version").head();
  expect(answer.status).to.equal("200");
});

scenario("Server_Versions_NotVersioned_withQueryApiVersion", async ({ endpoint, options }) => {
  const answer = await createClient(endpoint, options)
    .path("/server/versions/not-versioned/with-query-api-version")
    .head({ queryParameters: { "api-version": "v1.0" } });
  expect(answer.status).to.equal("200");
});

scenario("Server_Versions_NotVersioned_withPathApiVersion", async ({ endpoint, options }) => {
  const answer = await createClient(endpoint, options)
    .path("/server/versions/not-versioned/with-path-api-version/{apiVersion}", "v1.0")
    .head();
  expect(answer.status).to.equal("200");
});
