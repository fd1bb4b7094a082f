import { expectAnswer } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/resource-manager/common-properties";
import { resourceGroupName, subscriptionId } from "../resource-system-data.ts";

const network =
  "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/test-rg/providers/Microsoft.Network/virtualNetworks/myVnet";

/** Identifiers are texts, whatever types and scopes the spec allows them. */
const identifiers = {
  simpleArmId: network,
  armIdWithType: network,
  armIdWithTypeAndScope: network,
  armIdWithAllScopes:
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/test-rg/providers/Microsoft.Compute/virtualMachines/myVm",
  armIdWithGroupScope:
    "/providers/Microsoft.Management/serviceGroups/test-sg/providers/Microsoft.Authorization/roleDefinitions/00000000-0000-0000-0000-000000000000",
};

const resource = {
  id: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/test-rg/providers/Azure.ResourceManager.CommonProperties/armResourceIdentifierResources/armId",
  location: "eastus",
  name: "armId",
  type: "Azure.ResourceManager.CommonProperties/armResourceIdentifierResources",
  properties: { provisioningState: "Succeeded", ...identifiers },
};

const routeTo = ({ secure: { endpoint, options, credential } }: ScenarioContext) =>
  createClient(credential, { ...options, endpoint }).path(
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Azure.ResourceManager.CommonProperties/armResourceIdentifierResources/{armResourceIdentifierResourceName}",
    subscriptionId,
    resourceGroupName,
    "armId",
  );

scenario("Azure_ResourceManager_CommonProperties_ArmResourceIdentifiers_get", async (context) => {
  expectAnswer(await routeTo(context).get(), "200", resource);
});

scenario(
  "Azure_ResourceManager_CommonProperties_ArmResourceIdentifiers_createOrReplace",
  async (context) => {
    const response = await routeTo(context).put({
      body: { location: "eastus", properties: identifiers },
    });
    expectAnswer(response, "200", resource);
  },
);
