import { expectNoContent } from "#expectations";
import { scenario } from "#harness";
import createClient from "#clients/http-specs/server/path/multiple";

scenario("Server_Path_Multiple_noOperationParams", async ({ endpoint, options }) => {
  const client = createClient(endpoint, { ...options, apiVersion: "v1.0" });
  const answer = await client.path("/").get();
  expectNoContent(answer);
});

scenario("Server_Path_Multiple_withOperationPathParam", async ({ endpoint, options }) => {
  const answer = await createClient(endpoint, options).path("/{keyword}", "test").get();
  expectNoContent(answer);
});
