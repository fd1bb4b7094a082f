import { expect } from "chai";
import { scenario, type ScenarioContext } from "#harness";
import createClient, {
  getLongRunningPoller,
  isUnexpected,
} from "#clients/azure-http-specs/azure/resource-manager/operation-templates";
import { resourceGroupName, subscriptionId, systemData } from "../resource-system-data.ts";

const connect = ({ secure: { endpoint, options, credential } }: ScenarioContext) =>
  createClient(credential, { ...options, endpoint });

const quick = { intervalInMs: 1 };
const inGroup =
  "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Azure.ResourceManager.OperationTemplates/orders/{orderName}";

const order = {
  id: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/test-rg/providers/Azure.ResourceManager.OperationTemplates/orders/order1",
  name: "order1",
  type: "Azure.ResourceManager.Resources/orders",
  location: "eastus",
  systemData,
};

scenario("Azure_ResourceManager_OperationTemplates_Lro_createOrReplace", async (context) => {
  const client = connect(context);
  const started = await client
    .path(inGroup, subscriptionId, resourceGroupName, "order1")
    .put({ body: { location: "eastus", properties: { productId: "product1", amount: 1 } } });
  expect(started.status).to.equal("201");
  // The spec's text shows the product too; Spector's service does not have it yet.
  expect(started.body).to.deep.equal({ ...order, properties: { provisioningState: "InProgress" } });

  const poller = await getLongRunningPoller(client, started, quick);
  const ended = await poller.pollUntilDone();
  expect(poller.getOperationState().status).to.equal("succeeded");
  if (isUnexpected(ended)) throw new Error(ended.body.error?.message);
  expect(ended.status).to.equal("200");
  expect(ended.body).to.deep.equal({
    ...order,
    properties: { provisioningState: "Succeeded", productId: "product1", amount: 1 },
  });
});

scenario("Azure_ResourceManager_OperationTemplates_Lro_export", async (context) => {
  const client = connect(context);
  const started = await client
    .path(`${inGroup}/export`, subscriptionId, resourceGroupName, "order1")
    .post({ body: { format: "csv" } });
  expect(started.status).to.equal("202");

  const poller = await getLongRunningPoller(client, started, quick);
  const ended = await poller.pollUntilDone();
  if (isUnexpected(ended)) throw new Error(ended.body.error?.message);
  expect(ended.body).to.deep.equal({ content: "order1,product1,1" });
});

scenario("Azure_ResourceManager_OperationTemplates_Lro_delete", async (context) => {
  const client = connect(context);
  const started = await client.path(inGroup, subscriptionId, resourceGroupName, "order1").delete();
  expect(started.status).to.equal("202");
  expect(started.body).to.equal(undefined);

  const poller = await getLongRunningPoller(client, started, quick);
  const ended = await poller.pollUntilDone();
  expect(poller.getOperationState().status).to.equal("succeeded");
  expect(isUnexpected(ended)).to.equal(false);
  expect(ended.body).to.equal(undefined);
});

// The service wants a second between two answers.
scenario("Azure_ResourceManager_OperationTemplates_Lro_exportArray", async (context) => {
  const client = connect(context);
  const started = await client
    .path(
      "/subscriptions/{subscriptionId}/providers/Azure.ResourceManager.OperationTemplates/exportArray",
      subscriptionId,
    )
    .post({ body: { format: "csv" } });
  expect(started.status).to.equal("202");
  expect(started.headers["retry-after"]).to.equal("1");

  const poller = await getLongRunningPoller(client, started, quick);
  const ended = await poller.pollUntilDone();
  if (isUnexpected(ended)) throw new Error(ended.body.error?.message);
  expect(ended.headers.location).to.match(/\/operations\/lro_exportarray_location$/);
  expect(ended.body).to.deep.equal([
    { content: "order1,product1,1" },
    { content: "order2,product2,2" },
  ]);
});
