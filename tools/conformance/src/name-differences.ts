/** Names that clients of the contract had and ours have not. */
export interface NameDifference {
  /** What the keys of the specs begin with. */
  readonly specs: string;
  /** Each also stands for the same name with `Output` behind it. */
  readonly names: readonly string[];
  readonly reason: string;
}

/** All differences. One that no client has any more fails the run. */
export const nameDifferences: readonly NameDifference[] = [
  {
    specs: "azure-http-specs/azure/resource-manager/",
    names: [
      "AccessRule",
      "AccessRuleDirection",
      "AccessRuleProperties",
      "AzureEntityResource",
      "ExtensionResource",
      "Identity",
      "IssueType",
      "NetworkSecurityPerimeter",
      "NetworkSecurityPerimeterConfiguration",
      "NetworkSecurityPerimeterConfigurationProperties",
      "NetworkSecurityPerimeterConfigurationProvisioningState",
      "NetworkSecurityProfile",
      "Plan",
      "PrivateEndpoint",
      "PrivateEndpointConnection",
      "PrivateEndpointConnectionProperties",
      "PrivateEndpointConnectionProvisioningState",
      "PrivateEndpointServiceConnectionStatus",
      "PrivateLinkResource",
      "PrivateLinkResourceProperties",
      "PrivateLinkServiceConnectionState",
      "ProvisioningIssue",
      "ProvisioningIssueProperties",
      "ProxyResource",
      "ResourceAssociation",
      "ResourceAssociationAccessMode",
      "ResourceIdentityType",
      "ResourceModelWithAllowedPropertySet",
      "ResourceProvisioningState",
      "Severity",
      "Sku",
      "SkuTier",
      "TrackedResource",
    ],
    reason: "models of Azure's common types that no operation of the spec sends or answers with",
  },
  {
    specs: "azure-http-specs/azure/resource-manager/operation-templates",
    names: [
      "Collection",
      "CollectionProperties",
      "CostReport",
      "CostReportProperties",
      "Monitor",
      "MonitorProperties",
      "Product",
      "ProductProperties",
    ],
    reason: "resources that no operation sends: what operations answer with has its output type",
  },
  {
    specs: "http-specs/type/model/visibility",
    names: ["GetModelBodyParam", "HeadModelBodyParam"],
    reason: "every property of the model is a query or header there, so nothing is left of a body",
  },
];
