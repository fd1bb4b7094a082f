import { scenario } from "#harness";
import createClient from "#clients/http-specs/server/path/single";
import { expect } from "chai";

scenario("Server_Path_Single_myOp", async ({ endpoint, options }) => {
  const answer = await createClient(endpoint, options).path("/server/path/single/myOp").head();
  expect(answer.status).to.equal("200");
});
