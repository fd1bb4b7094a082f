import { expect } from "chai";
import { expectItems } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, {
  getLongRunningPoller,
  isUnexpected,
  paginate,
} from "#clients/azure-http-specs/azure/resource-manager/operation-templates";
import { resourceGroupName, subscriptionId } from "../resource-system-data.ts";

const connect = ({ secure: { endpoint, options, credential } }: ScenarioContext) =>
  createClient(credential, { ...options, endpoint });

const toProduct =
  "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Azure.ResourceManager.OperationTemplates/products/{productName}";
const quick = { intervalInMs: 1 };

const product = (name: string) => ({
  id: `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/test-rg/providers/Azure.ResourceManager.OperationTemplates/products/${name}`,
  name,
  type: "Azure.ResourceManager.OperationTemplates/products",
  location: "eastus",
  properties: { provisioningState: "Succeeded", productId: name },
});

scenario("Azure_ResourceManager_OperationTemplates_LroPaging_postPagingLro", async (context) => {
  const client = connect(context);
  const started = await client
    .path(`${toProduct}/postPagingLro`, subscriptionId, resourceGroupName, "default")
    .post();
  expect(started.status).to.equal("202");
  expect(started.headers["retry-after"]).to.equal("1");

  const poller = await getLongRunningPoller(client, started, quick);
  const ended = await poller.pollUntilDone();
  if (isUnexpected(ended)) throw new Error(ended.body.error?.message);
  await expectItems(ended, paginate(client, ended).byPage(), [
    [product("product1")],
    [product("product2")],
  ]);
});

scenario(
  "Azure_ResourceManager_OperationTemplates_LroPaging_postPagingLroWithBody",
  async (context) => {
    const client = connect(context);
    const started = await client
      .path(`${toProduct}/postPagingLroWithBody`, subscriptionId, resourceGroupName, "default")
      .post({ body: { vnetId: "vnet1" } });
    expect(started.status).to.equal("202");
    expect(started.headers["retry-after"]).to.equal("1");
    expect(started.body).to.deep.equal({ value: [] });

    const poller = await getLongRunningPoller(client, started, quick);
    const ended = await poller.pollUntilDone();
    if (isUnexpected(ended)) throw new Error(ended.body.error?.message);
    await expectItems(ended, paginate(client, ended).byPage(), [
      [product("product1")],
      [product("product2")],
    ]);
  },
);
