import { expectBody } from "#expectations";
import { scenario } from "#harness";
import createClient, {
  getLongRunningPoller,
  isUnexpected,
} from "#clients/azure-http-specs/azure/core/lro/standard";
import { expect } from "chai";

const quick = { intervalInMs: 1 };

scenario("Azure_Core_Lro_Standard_createOrReplace", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const started = await client
    .path("/azure/core/lro/standard/users/{name}", "madge")
    .put({ body: { role: "contributor" } });
  expect(started.status).to.equal("201");
  expect(started.body).to.deep.equal({ name: "madge", role: "contributor" });

  const poller = await getLongRunningPoller(client, started, quick);
  const result = await poller.pollUntilDone();
  if (isUnexpected(result)) throw new Error(result.body.error.code);
  expectBody(result, { name: "madge", role: "contributor" });
});

scenario("Azure_Core_Lro_Standard_delete", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const started = await client.path("/azure/core/lro/standard/users/{name}", "madge").delete();
  expect(started.status).to.equal("202");
  expect(started.body).to.deep.equal({ id: "operation2", status: "InProgress" });

  const poller = await getLongRunningPoller(client, started, quick);
  const result = await poller.pollUntilDone();
  if (isUnexpected(result)) throw new Error(result.body.error.code);
  expectBody(result, { id: "operation2", status: "Succeeded" });
});

scenario("Azure_Core_Lro_Standard_export", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const started = await client
    .path("/azure/core/lro/standard/users/{name}:export", "madge")
    .post({ queryParameters: { format: "json" } });
  expect(started.status).to.equal("202");
  expect(started.body).to.deep.equal({ id: "operation3", status: "InProgress" });

  const poller = await getLongRunningPoller(client, started, quick);
  const result = await poller.pollUntilDone();
  if (isUnexpected(result)) throw new Error(result.body.error.code);
  expectBody(result, {
    id: "operation3",
    status: "Succeeded",
    result: { name: "madge", resourceUri: "/users/madge" },
  });
});
