import type { OperationKey } from "./operation-key.ts";
import { closeConnection, connectionExists } from "./operations/connections.ts";
import { sendToAll } from "./operations/messages.ts";
import type { Operation } from "./operations/operation.ts";
import { generateClientToken } from "./operations/tokens.ts";
import type { WebPubSubServiceClient } from "./service-client.ts";

/** What becomes of one operation of the REST client. */
export type OperationEntry<Key extends OperationKey = OperationKey> =
  | {
      readonly kind: "called";
      readonly by: keyof WebPubSubServiceClient;
      readonly operation: Operation<Key, never>;
    }
  | { readonly kind: "leftOut"; readonly reason: string };

const later = {
  kind: "leftOut",
  reason: "The client has no method for it in this version.",
} as const;

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
  "POST /api/hubs/{hub}/:addToGroups": later,
  "POST /api/hubs/{hub}/:closeConnections": later,
  "POST /api/hubs/{hub}/:generateToken": {
    kind: "called",
    by: "getClientAccessToken",
    operation: generateClientToken,
  },
  "POST /api/hubs/{hub}/:removeFromGroups": later,
  "POST /api/hubs/{hub}/:send": { kind: "called", by: "sendToAll", operation: sendToAll },
  "DELETE /api/hubs/{hub}/connections/{connectionId}": {
    kind: "called",
    by: "closeConnection",
    operation: closeConnection,
  },
  "HEAD /api/hubs/{hub}/connections/{connectionId}": {
    kind: "called",
    by: "connectionExists",
    operation: connectionExists,
  },
  "POST /api/hubs/{hub}/connections/{connectionId}/:send": later,
  "DELETE /api/hubs/{hub}/connections/{connectionId}/groups": later,
  "HEAD /api/hubs/{hub}/groups/{group}": later,
  "POST /api/hubs/{hub}/groups/{group}/:closeConnections": later,
  "POST /api/hubs/{hub}/groups/{group}/:send": later,
  "GET /api/hubs/{hub}/groups/{group}/connections": later,
  "DELETE /api/hubs/{hub}/groups/{group}/connections/{connectionId}": later,
  "PUT /api/hubs/{hub}/groups/{group}/connections/{connectionId}": later,
  "DELETE /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}": later,
  "HEAD /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}": later,
  "PUT /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}": later,
  "HEAD /api/hubs/{hub}/users/{userId}": later,
  "POST /api/hubs/{hub}/users/{userId}/:closeConnections": later,
  "POST /api/hubs/{hub}/users/{userId}/:send": later,
  "DELETE /api/hubs/{hub}/users/{userId}/groups": later,
  "DELETE /api/hubs/{hub}/users/{userId}/groups/{group}": later,
  "PUT /api/hubs/{hub}/users/{userId}/groups/{group}": later,
};
