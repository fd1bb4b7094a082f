import { expectError, expectNoContent } from "#expectations";
import { scenario } from "#harness";
import createClient, { isUnexpected } from "#clients/http-specs/authentication/api-key";

scenario("Authentication_ApiKey_valid", async ({ endpoint, options }) => {
  const client = createClient({ key: "valid-key" }, { ...options, endpoint });
  expectNoContent(await client.path("/authentication/api-key/valid").get());
});

scenario("Authentication_ApiKey_invalid", async ({ endpoint, options }) => {
  const client = createClient({ key: "invalid-key" }, { ...options, endpoint });
  const response = await client.path("/authentication/api-key/invalid").get();
  if (!isUnexpected(response)) throw new Error("expected an unexpected status");
  expectError(response, "403", { error: "invalid-api-key" });
});
