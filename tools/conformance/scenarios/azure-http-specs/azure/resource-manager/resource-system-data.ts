/** The system data of every resource here. The specs say "any date"; Spector's service says this. */
export const systemData = {
  createdBy: "AzureSDK",
  createdByType: "User",
  createdAt: "2024-10-04T00:56:07.442Z",
  lastModifiedBy: "AzureSDK",
  lastModifiedAt: "2024-10-04T00:56:07.442Z",
  lastModifiedByType: "User",
} as const;

/** The subscription and the resource group of every resource here. */
export const subscriptionId = "00000000-0000-0000-0000-000000000000";
export const resourceGroupName = "test-rg";
