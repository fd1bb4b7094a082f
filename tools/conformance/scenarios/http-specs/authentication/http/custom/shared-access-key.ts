import { expectError, expectNoContent } from "#expectations";
import { scenario } from "#harness";
import createClient, { isUnexpected } from "#clients/http-specs/authentication/http/custom";

scenario("Authentication_Http_Custom_valid", async ({ endpoint, options }) => {
  const client = createClient({ key: "valid-key" }, { ...options, endpoint });
  expectNoContent(await client.path("/authentication/http/custom/valid").get());
});

scenario("Authentication_Http_Custom_invalid", async ({ endpoint, options }) => {
  const client = createClient({ key: "invalid-key" }, { ...options, endpoint });
  const response = await client.path("/authentication/http/custom/invalid").get();
  if (!isUnexpected(response)) throw new Error("expected an unexpected status");
  expectError(response, "403", { error: "invalid-api-key" });
});
