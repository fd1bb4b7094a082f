import { expectAnswer } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import { createStorageClient } from "#clients/azure-http-specs/azure/resource-manager/multi-service-shared-models";
import { resourceGroupName, subscriptionId } from "../resource-system-data.ts";

const routeTo = ({ secure: { endpoint, options, credential } }: ScenarioContext) =>
  createStorageClient(credential, { ...options, endpoint }).path(
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Storage/storageAccounts/{accountName}",
    subscriptionId,
    resourceGroupName,
    "account1",
  );

const account = {
  id: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/test-rg/providers/Microsoft.Storage/storageAccounts/account1",
  name: "account1",
  type: "Microsoft.Storage/storageAccounts",
  location: "westus",
  properties: {
    provisioningState: "Succeeded",
    metadata: {
      createdAt: "2025-01-02T00:00:00Z",
      createdBy: "admin@example.com",
      tags: { department: "engineering" },
    },
  },
};

scenario(
  "Azure_ResourceManager_MultiServiceSharedModels_Storage_StorageAccounts_get",
  async (context) => {
    expectAnswer(await routeTo(context).get(), "200", account);
  },
);

scenario(
  "Azure_ResourceManager_MultiServiceSharedModels_Storage_StorageAccounts_createOrUpdate",
  async (context) => {
    const body = {
      location: "westus",
      properties: {
        metadata: { createdBy: "admin@example.com", tags: { department: "engineering" } },
      },
    };
    expectAnswer(await routeTo(context).put({ body }), "200", account);
  },
);
