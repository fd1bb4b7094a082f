import { scenario } from "#harness";
import createClient, { isUnexpected } from "#clients/http-specs/authentication/api-key";
import { expect } from "chai";

scenario("Authentication_ApiKey_valid", async ({ endpoint, options }) => {
  const client = createClient({ key: "valid-key" }, { ...options, endpoint });
  const response = await client.path("/authentication/api-key/valid").get();
  expect(response.status).to.equal("204");
});

scenario("Authentication_ApiKey_invalid", async ({ endpoint, options }) => {
  const client = createClient({ key: "invalid-key" }, { ...options, endpoint });
  const response = await client.path("/authentication/api-key/invalid").get();
  expect(response.status).to.equal("403");
  if (!isUnexpected(response)) throw new Error("expected an unexpected status");
  expect(response.body.error).to.equal("invalid-api-key");
});
