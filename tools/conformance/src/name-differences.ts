/** Names that clients of the contract had and ours have not, each with the reason. */
export const nameDifferences: readonly NameDifference[] = [
  {
    specs: /^azure-http-specs\/azure\/resource-manager\//,
    names:
      /^(AccessRule(Direction|Properties)?|AzureEntityResource|Collection(Properties)?|CostReport(Properties)?|ExtensionResource|Identity|IssueType|Monitor(Properties)?|NetworkSecurityP\w+|Plan|Private(Endpoint|Link)\w*|Product(Properties)?|ProvisioningIssue(Properties)?|ProxyResource|Resource(Association(AccessMode)?|IdentityType|ModelWithAllowedPropertySet|ProvisioningState)|Severity|Sku(Tier)?|TrackedResource)(Output)?$/,
    reason: "models of Azure's common types that no operation of the spec sends or answers with",
  },
  {
    specs: /^http-specs\/type\/model\/visibility$/,
    names: /^(Get|Head)ModelBodyParam$/,
    reason: "every property of the model is a query or header there, so nothing is left of a body",
  },
];

export interface NameDifference {
  /** The keys of the specs. */
  readonly specs: RegExp;
  readonly names: RegExp;
  readonly reason: string;
}
