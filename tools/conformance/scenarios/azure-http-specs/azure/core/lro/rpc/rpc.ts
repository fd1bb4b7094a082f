import { expectBody } from "#expectations";
import { scenario } from "#harness";
import createClient, {
  getLongRunningPoller,
  isUnexpected,
} from "#clients/azure-http-specs/azure/core/lro/rpc";
import { expect } from "chai";

scenario("Azure_Core_Lro_Rpc_longRunningRpc", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const started = await client
    .path("/azure/core/lro/rpc/generations:submit")
    .post({ body: { prompt: "text" } });
  if (isUnexpected(started)) throw new Error(started.body.error.code);
  expect(started.status).to.equal("202");
  expect(started.body).to.deep.equal({ id: "operation1", status: "InProgress" });

  const poller = await getLongRunningPoller(client, started, { intervalInMs: 1 });
  const result = await poller.pollUntilDone();
  if (isUnexpected(result)) throw new Error(result.body.error.code);
  expectBody(result, { id: "operation1", status: "Succeeded", result: { data: "text data" } });
});
