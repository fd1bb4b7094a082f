import type { WebPubSubGroup } from "./group-client.ts";
import type { OperationKey } from "./operation-key.ts";
import * as closing from "./operations/closing.ts";
import * as connections from "./operations/connections.ts";
import * as groupChanges from "./operations/group-changes.ts";
import * as groups from "./operations/groups.ts";
import { listConnectionsInGroup } from "./operations/members.ts";
import * as messages from "./operations/messages.ts";
import type { Operation } from "./operations/operation.ts";
import * as permissions from "./operations/permissions.ts";
import { generateClientToken } from "./operations/tokens.ts";
import * as users from "./operations/users.ts";
import type { WebPubSubServiceClient } from "./service-client.ts";

/** A method of a client, or of the client of a group. */
export type Caller = keyof WebPubSubServiceClient | `group.${keyof WebPubSubGroup}`;

/** What becomes of one operation of the REST client. */
export type OperationEntry<Key extends OperationKey = OperationKey> =
  | {
      readonly kind: "called";
      readonly by: Caller;
      readonly operation: Operation<Key, never, never>;
    }
  | { readonly kind: "leftOut"; readonly reason: string };

/**
 * Every operation of the REST client and the method that calls it, or why none does. The keys come
 * from the REST client's types: an operation that is added to the specification makes this table
 * fail to compile until it is dealt with, and one that is removed does, too.
 */
export const operations: { readonly [Key in OperationKey]: OperationEntry<Key> } = {
  "HEAD /api/health": {
    kind: "leftOut",
    reason: "It needs no hub and no credential, and the official client has no method for it.",
  },
  "POST /api/hubs/{hub}/:addToGroups": {
    kind: "called",
    by: "addConnectionsToGroups",
    operation: groupChanges.addConnectionsToGroups,
  },
  "POST /api/hubs/{hub}/:closeConnections": {
    kind: "called",
    by: "closeAllConnections",
    operation: closing.closeAllConnections,
  },
  "POST /api/hubs/{hub}/:generateToken": {
    kind: "called",
    by: "getClientAccessToken",
    operation: generateClientToken,
  },
  "POST /api/hubs/{hub}/:removeFromGroups": {
    kind: "called",
    by: "removeConnectionsFromGroups",
    operation: groupChanges.removeConnectionsFromGroups,
  },
  "POST /api/hubs/{hub}/:send": {
    kind: "called",
    by: "sendToAll",
    operation: messages.sendToAll,
  },
  "DELETE /api/hubs/{hub}/connections/{connectionId}": {
    kind: "called",
    by: "closeConnection",
    operation: connections.closeConnection,
  },
  "HEAD /api/hubs/{hub}/connections/{connectionId}": {
    kind: "called",
    by: "connectionExists",
    operation: connections.connectionExists,
  },
  "POST /api/hubs/{hub}/connections/{connectionId}/:send": {
    kind: "called",
    by: "sendToConnection",
    operation: messages.sendToConnection,
  },
  "DELETE /api/hubs/{hub}/connections/{connectionId}/groups": {
    kind: "called",
    by: "removeConnectionFromAllGroups",
    operation: connections.removeConnectionFromAllGroups,
  },
  "HEAD /api/hubs/{hub}/groups/{group}": {
    kind: "called",
    by: "groupExists",
    operation: groups.groupExists,
  },
  "POST /api/hubs/{hub}/groups/{group}/:closeConnections": {
    kind: "called",
    by: "group.closeAllConnections",
    operation: closing.closeGroupConnections,
  },
  "POST /api/hubs/{hub}/groups/{group}/:send": {
    kind: "called",
    by: "group.sendToAll",
    operation: messages.sendToGroup,
  },
  "GET /api/hubs/{hub}/groups/{group}/connections": {
    kind: "called",
    by: "group.listConnections",
    operation: listConnectionsInGroup,
  },
  "DELETE /api/hubs/{hub}/groups/{group}/connections/{connectionId}": {
    kind: "called",
    by: "group.removeConnection",
    operation: groups.removeConnectionFromGroup,
  },
  "PUT /api/hubs/{hub}/groups/{group}/connections/{connectionId}": {
    kind: "called",
    by: "group.addConnection",
    operation: groups.addConnectionToGroup,
  },
  "DELETE /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}": {
    kind: "called",
    by: "revokePermission",
    operation: permissions.revokePermission,
  },
  "HEAD /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}": {
    kind: "called",
    by: "hasPermission",
    operation: permissions.hasPermission,
  },
  "PUT /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}": {
    kind: "called",
    by: "grantPermission",
    operation: permissions.grantPermission,
  },
  "HEAD /api/hubs/{hub}/users/{userId}": {
    kind: "called",
    by: "userExists",
    operation: users.userExists,
  },
  "POST /api/hubs/{hub}/users/{userId}/:closeConnections": {
    kind: "called",
    by: "closeUserConnections",
    operation: closing.closeUserConnections,
  },
  "POST /api/hubs/{hub}/users/{userId}/:send": {
    kind: "called",
    by: "sendToUser",
    operation: messages.sendToUser,
  },
  "DELETE /api/hubs/{hub}/users/{userId}/groups": {
    kind: "called",
    by: "removeUserFromAllGroups",
    operation: users.removeUserFromAllGroups,
  },
  "DELETE /api/hubs/{hub}/users/{userId}/groups/{group}": {
    kind: "called",
    by: "group.removeUser",
    operation: groups.removeUserFromGroup,
  },
  "PUT /api/hubs/{hub}/users/{userId}/groups/{group}": {
    kind: "called",
    by: "group.addUser",
    operation: groups.addUserToGroup,
  },
};
