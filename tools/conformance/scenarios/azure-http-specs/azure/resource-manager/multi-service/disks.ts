import { expectAnswer } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import { createComputeDiskClient } from "#clients/azure-http-specs/azure/resource-manager/multi-service";
import { resourceGroupName, subscriptionId } from "../resource-system-data.ts";

const routeTo = ({ secure: { endpoint, options, credential } }: ScenarioContext) =>
  createComputeDiskClient(credential, { ...options, endpoint }).path(
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/disks/{diskName}",
    subscriptionId,
    resourceGroupName,
    "disk1",
  );

const disk = {
  id: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/test-rg/providers/Microsoft.Compute/disks/disk1",
  name: "disk1",
  type: "Microsoft.Compute/disks",
  location: "eastus",
  properties: { provisioningState: "Succeeded" },
};

scenario("Azure_ResourceManager_MultiService_ComputeDisk_Disks_get", async (context) => {
  expectAnswer(await routeTo(context).get(), "200", disk);
});

scenario("Azure_ResourceManager_MultiService_ComputeDisk_Disks_createOrUpdate", async (context) => {
  const body = { location: "eastus", properties: {} };
  expectAnswer(await routeTo(context).put({ body }), "200", disk);
});
