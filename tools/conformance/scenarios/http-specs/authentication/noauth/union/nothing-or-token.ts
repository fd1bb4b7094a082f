import { expectNoContent } from "#expectations";
import { scenario } from "#harness";
import createClient from "#clients/http-specs/authentication/noauth/union";

scenario("Authentication_Noauth_Union_validNoAuth", async ({ endpoint, options }) => {
  const client = createClient(undefined, { ...options, endpoint });
  expectNoContent(await client.path("/authentication/noauth/union/valid").get());
});

scenario("Authentication_Noauth_Union_validToken", async ({ secure }) => {
  const client = createClient(secure.credential, { ...secure.options, endpoint: secure.endpoint });
  expectNoContent(await client.path("/authentication/noauth/union/validtoken").get());
});
