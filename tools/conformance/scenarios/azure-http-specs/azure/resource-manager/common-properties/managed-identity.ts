import { expectAnswer } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/resource-manager/common-properties";
import { resourceGroupName, subscriptionId } from "../resource-system-data.ts";

/** The spec allows any id; Spector's service says these. */
const anyId = "00000000-0000-0000-0000-000000000000";

const routeTo = ({ secure: { endpoint, options, credential } }: ScenarioContext) =>
  createClient(credential, { ...options, endpoint }).path(
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Azure.ResourceManager.CommonProperties/managedIdentityTrackedResources/{managedIdentityTrackedResourceName}",
    subscriptionId,
    resourceGroupName,
    "identity",
  );

const resource = {
  id: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/test-rg/providers/Azure.ResourceManager.CommonProperties/managedIdentityTrackedResources/identity",
  location: "eastus",
  tags: { tagKey1: "tagValue1" },
  identity: { type: "SystemAssigned", principalId: anyId, tenantId: anyId },
  properties: { provisioningState: "Succeeded" },
};

scenario("Azure_ResourceManager_CommonProperties_ManagedIdentity_get", async (context) => {
  expectAnswer(await routeTo(context).get(), "200", resource);
});

scenario(
  "Azure_ResourceManager_CommonProperties_ManagedIdentity_createWithSystemAssigned",
  async (context) => {
    const response = await routeTo(context).put({
      body: {
        location: "eastus",
        tags: { tagKey1: "tagValue1" },
        properties: {},
        identity: { type: "SystemAssigned" },
      },
    });
    expectAnswer(response, "200", resource);
  },
);

const userIdentity =
  "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/test-rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id1";

// The spec's text leaves the location out, its type does not: a tracked resource has one.
scenario(
  "Azure_ResourceManager_CommonProperties_ManagedIdentity_updateWithUserAssignedAndSystemAssigned",
  async (context) => {
    const type = "SystemAssigned,UserAssigned";
    const response = await routeTo(context).patch({
      body: {
        location: "eastus",
        identity: { type, userAssignedIdentities: { [userIdentity]: {} } },
      },
    });
    expectAnswer(response, "200", {
      ...resource,
      identity: {
        type,
        userAssignedIdentities: { [userIdentity]: { principalId: anyId, clientId: anyId } },
        principalId: anyId,
        tenantId: anyId,
      },
    });
  },
);
