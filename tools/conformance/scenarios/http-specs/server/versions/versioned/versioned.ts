import { scenario } from "#harness";
import createClient from "#clients/http-specs/server/versions/versioned";
import { expect } from "chai";

scenario("Server_Versions_Versioned_withoutApiVersion", async ({ endpoint, options }) => {
  const client = createClient(endpoint, options);
  const answer = await client.path("/server/versions/versioned/without-api-version").head();
  expect(answer.status).to.equal("200");
});

scenario("Server_Versions_Versioned_withQueryApiVersion", async ({ endpoint, options }) => {
  const answer = await createClient(endpoint, options)
    .path("/server/versions/versioned/with-query-api-version")
    .head({ queryParameters: { "api-version": "2022-12-01-preview" } });
  expect(answer.status).to.equal("200");
});

scenario("Server_Versions_Versioned_withPathApiVersion", async ({ endpoint, options }) => {
  const answer = await createClient(endpoint, options)
    .path("/server/versions/versioned/with-path-api-version/{apiVersion}", "2022-12-01-preview")
    .head();
  expect(answer.status).to.equal("200");
});

scenario("Server_Versions_Versioned_withQueryOldApiVersion", async ({ endpoint, options }) => {
  const answer = await createClient(endpoint, options)
    .path("/server/versions/versioned/with-query-old-api-version")
    .head({ queryParameters: { "api-version": "2021-01-01-preview" } });
  expect(answer.status).to.equal("200");
});
