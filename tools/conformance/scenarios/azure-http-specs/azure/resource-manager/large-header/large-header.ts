import { scenario } from "#harness";
import createClient, {
  getLongRunningPoller,
  isUnexpected,
} from "#clients/azure-http-specs/azure/resource-manager/large-header";
import { expect } from "chai";

scenario("Azure_ResourceManager_LargeHeader_LargeHeaders_two6k", async ({ secure }) => {
  const { credential, endpoint, options } = secure;
  const client = createClient(credential, { ...options, endpoint });
  const started = await client
    .path(
      "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Azure.ResourceManager.LargeHeader/largeHeaders/{largeHeaderName}/two6k",
      "00000000-0000-0000-0000-000000000000",
      "test-rg",
      "header1",
    )
    .post();
  expect(started.status).to.equal("202");
  const poller = await getLongRunningPoller(client, started, { intervalInMs: 1 });
  const result = await poller.pollUntilDone();
  if (isUnexpected(result)) throw new Error(result.body.error?.code);
  expect(result.body).to.deep.equal({ succeeded: true });
});
