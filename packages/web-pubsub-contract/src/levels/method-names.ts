import type { OperationName } from "./arguments.ts";

/** What the methods of the high-level client are called, by operation, as its errors name them. */
export const methodNames: Readonly<Record<OperationName, string | undefined>> = {
  // It has none: errors of its `rest` name no method.
  getServiceStatus: undefined,
  addConnectionsToGroups: "addConnectionsToGroups",
  removeConnectionsFromGroups: "removeConnectionsFromGroups",
  closeAllConnections: "closeAllConnections",
  generateClientToken: "getClientAccessToken",
  sendToAll: "sendToAll",
  closeConnection: "closeConnection",
  connectionExists: "connectionExists",
  sendToConnection: "sendToConnection",
  removeConnectionFromAllGroups: "removeConnectionFromAllGroups",
  groupExists: "groupExists",
  closeGroupConnections: "group.closeAllConnections",
  sendToGroup: "group.sendToAll",
  listConnectionsInGroup: "group.listConnections",
  addConnectionToGroup: "group.addConnection",
  removeConnectionFromGroup: "group.removeConnection",
  grantPermission: "grantPermission",
  revokePermission: "revokePermission",
  checkPermission: "hasPermission",
  userExists: "userExists",
  closeUserConnections: "closeUserConnections",
  sendToUser: "sendToUser",
  addUserToGroup: "group.addUser",
  removeUserFromGroup: "group.removeUser",
  removeUserFromAllGroups: "removeUserFromAllGroups",
};
