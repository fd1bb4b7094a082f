/** The system data of every resource of this spec. */
export const systemData = {
  createdBy: "AzureSDK",
  createdByType: "User",
  createdAt: "2023-01-01T00:00:00.000Z",
  lastModifiedBy: "AzureSDK",
  lastModifiedAt: "2023-01-01T00:00:00.000Z",
  lastModifiedByType: "User",
} as const;
