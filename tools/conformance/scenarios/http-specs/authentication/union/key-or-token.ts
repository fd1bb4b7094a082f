import { expectNoContent } from "#expectations";
import { scenario } from "#harness";
import createClient from "#clients/http-specs/authentication/union";

scenario("Authentication_Union_validKey", async ({ endpoint, options }) => {
  const client = createClient({ key: "valid-key" }, { ...options, endpoint });
  expectNoContent(await client.path("/authentication/union/validkey").get());
});

scenario("Authentication_Union_validToken", async ({ secure }) => {
  const client = createClient(secure.credential, { ...secure.options, endpoint: secure.endpoint });
  expectNoContent(await client.path("/authentication/union/validtoken").get());
});
