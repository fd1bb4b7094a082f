import { expectError, expectNoContent } from "#expectations";
import { scenario } from "#harness";
import createClient, { isUnexpected } from "#clients/http-specs/authentication/oauth2";

scenario("Authentication_OAuth2_valid", async ({ secure }) => {
  const client = createClient(secure.credential, { ...secure.options, endpoint: secure.endpoint });
  expectNoContent(await client.path("/authentication/oauth2/valid").get());
});

scenario("Authentication_OAuth2_invalid", async ({ secure }) => {
  const client = createClient(secure.credential, { ...secure.options, endpoint: secure.endpoint });
  const response = await client.path("/authentication/oauth2/invalid").get();
  if (!isUnexpected(response)) throw new Error("expected an unexpected status");
  expectError(response, "403", { error: "invalid-grant" });
});
