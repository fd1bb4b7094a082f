import { scenario } from "#harness";
import createClient from "#clients/http-specs/server/endpoint/not-defined";
import { expect } from "chai";

scenario("Server_Endpoint_NotDefined_valid", async ({ endpoint, options }) => {
  const client = createClient(endpoint, options);
  const answer = await client.path("/server/endpoint/not-defined/valid").head();
  expect(answer.status).to.equal("200");
});
