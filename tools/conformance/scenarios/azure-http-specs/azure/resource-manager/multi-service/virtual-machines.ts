import { expectAnswer } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import { createComputeClient } from "#clients/azure-http-specs/azure/resource-manager/multi-service";
import { resourceGroupName, subscriptionId } from "../resource-system-data.ts";

const routeTo = ({ secure: { endpoint, options, credential } }: ScenarioContext) =>
  createComputeClient(credential, { ...options, endpoint }).path(
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/virtualMachines/{vmName}",
    subscriptionId,
    resourceGroupName,
    "vm1",
  );

const machine = {
  id: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/test-rg/providers/Microsoft.Compute/virtualMachines/vm1",
  name: "vm1",
  type: "Microsoft.Compute/virtualMachines",
  location: "eastus",
  properties: { provisioningState: "Succeeded" },
};

scenario("Azure_ResourceManager_MultiService_Compute_VirtualMachines_get", async (context) => {
  expectAnswer(await routeTo(context).get(), "200", machine);
});

scenario(
  "Azure_ResourceManager_MultiService_Compute_VirtualMachines_createOrUpdate",
  async (context) => {
    const body = { location: "eastus", properties: {} };
    expectAnswer(await routeTo(context).put({ body }), "200", machine);
  },
);
