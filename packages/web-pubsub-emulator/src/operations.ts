/**
 * The operations of the data plane, by their names in the service's public specification, in its
 * order. A leaf vocabulary like that of payloads: routes serve them, happenings and faults name them.
 */
export const operations = [
  "getServiceStatus",
  "addConnectionsToGroups",
  "removeConnectionsFromGroups",
  "closeAllConnections",
  "generateClientToken",
  "sendToAll",
  "closeConnection",
  "connectionExists",
  "sendToConnection",
  "removeConnectionFromAllGroups",
  "groupExists",
  "closeGroupConnections",
  "sendToGroup",
  "listConnectionsInGroup",
  "addConnectionToGroup",
  "removeConnectionFromGroup",
  "grantPermission",
  "revokePermission",
  "checkPermission",
  "userExists",
  "closeUserConnections",
  "sendToUser",
  "addUserToGroup",
  "removeUserFromGroup",
  "removeUserFromAllGroups",
] as const;

/** The name of an operation. */
export type Operation = (typeof operations)[number];
