import { expect } from "chai";
import { expectAnswer, expectItems } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, {
  isUnexpected,
  paginate,
} from "#clients/azure-http-specs/azure/resource-manager/operation-templates";
import { resourceGroupName, subscriptionId } from "../resource-system-data.ts";

const connect = ({ secure: { endpoint, options, credential } }: ScenarioContext) =>
  createClient(credential, { ...options, endpoint });

const machines =
  "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/test-rg/providers/Microsoft.Compute/virtualMachines";
const collections =
  "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/test-rg/providers/Azure.ResourceManager.OperationTemplates/monitors/monitor1/collections";

scenario("Azure_ResourceManager_OperationTemplates_Paging_postActionPaging", async (context) => {
  const client = connect(context);
  const response = await client
    .path(
      "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Azure.ResourceManager.OperationTemplates/monitors/{monitorName}/postActionPaging",
      subscriptionId,
      resourceGroupName,
      "monitor1",
    )
    .post({ body: { filter: "status eq 'active'" } });
  if (isUnexpected(response)) throw new Error(response.body.error?.message);
  expect(response.status).to.equal("200");
  await expectItems(response, paginate(client, response).byPage(), [
    [{ id: `${machines}/vm1`, sendingMetrics: true }],
    [{ id: `${machines}/vm2`, sendingMetrics: false }],
  ]);
});

// Its one page has no link: on the wire the list is an answer like any other.
scenario("Azure_ResourceManager_OperationTemplates_Paging_markAsPageable", async (context) => {
  const response = await connect(context)
    .path(
      "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Azure.ResourceManager.OperationTemplates/monitors/{monitorName}/collections",
      subscriptionId,
      resourceGroupName,
      "monitor1",
    )
    .get();
  expectAnswer(response, "200", {
    value: [
      {
        id: `${collections}/collection1`,
        name: "collection1",
        type: "Azure.ResourceManager.OperationTemplates/monitors/collections",
        properties: { displayName: "Test Collection" },
      },
      {
        id: `${collections}/collection2`,
        name: "collection2",
        type: "Azure.ResourceManager.OperationTemplates/monitors/collections",
        properties: { displayName: "Another Collection" },
      },
    ],
  });
});
