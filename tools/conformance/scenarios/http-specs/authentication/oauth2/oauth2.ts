import { expectNoContent } from "#expectations";
import { scenario } from "#harness";
import createClient, { isUnexpected } from "#clients/http-specs/authentication/oauth2";
import { expect } from "chai";

scenario("Authentication_OAuth2_valid", async ({ secure }) => {
  const client = createClient(secure.credential, { ...secure.options, endpoint: secure.endpoint });
  expectNoContent(await client.path("/authentication/oauth2/valid").get());
});

scenario("Authentication_OAuth2_invalid", async ({ secure }) => {
  const client = createClient(secure.credential, { ...secure.options, endpoint: secure.endpoint });
  const response = await client.path("/authentication/oauth2/invalid").get();
  expect(response.status).to.equal("403");
  if (!isUnexpected(response)) throw new Error("expected an unexpected status");
  expect(response.body).to.deep.equal({ error: "invalid-grant" });
});
