import { expectAnswer } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import { createComputeClient } from "#clients/azure-http-specs/azure/resource-manager/multi-service-shared-models";
import { resourceGroupName, subscriptionId } from "../resource-system-data.ts";

const routeTo = ({ secure: { endpoint, options, credential } }: ScenarioContext) =>
  createComputeClient(credential, { ...options, endpoint }).path(
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/virtualMachinesShared/{vmName}",
    subscriptionId,
    resourceGroupName,
    "vm-shared1",
  );

const machine = {
  id: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/test-rg/providers/Microsoft.Compute/virtualMachinesShared/vm-shared1",
  name: "vm-shared1",
  type: "Microsoft.Compute/virtualMachinesShared",
  location: "eastus",
  properties: {
    provisioningState: "Succeeded",
    metadata: {
      createdAt: "2025-01-01T00:00:00Z",
      createdBy: "user@example.com",
      tags: { environment: "production" },
    },
  },
};

scenario(
  "Azure_ResourceManager_MultiServiceSharedModels_Compute_VirtualMachines_get",
  async (context) => {
    expectAnswer(await routeTo(context).get(), "200", machine);
  },
);

scenario(
  "Azure_ResourceManager_MultiServiceSharedModels_Compute_VirtualMachines_createOrUpdate",
  async (context) => {
    const body = {
      location: "eastus",
      properties: {
        metadata: { createdBy: "user@example.com", tags: { environment: "production" } },
      },
    };
    expectAnswer(await routeTo(context).put({ body }), "200", machine);
  },
);
