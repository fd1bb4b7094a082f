import { checkPathStep, checkText } from "../arguments.ts";
import type { HubCloseConnectionOptions } from "../hub-options.ts";
import type { Operation } from "./operation.ts";

/** Which connection. */
export interface ConnectionValues {
  readonly connectionId: string;
}

export const closeConnection: Operation<
  "DELETE /api/hubs/{hub}/connections/{connectionId}",
  ConnectionValues,
  HubCloseConnectionOptions
> = {
  key: "DELETE /api/hubs/{hub}/connections/{connectionId}",
  name: "closeConnection",
  success: { 204: true },
  check({ connectionId, options: { reason } }) {
    checkConnectionId("closeConnection", connectionId);
    checkReason("closeConnection", reason);
  },
  describe: describeConnection,
  query: ({ options: { reason } }) => ({ reason }),
  send: (rest, { hub, connectionId }, parameters) =>
    rest.path("/api/hubs/{hub}/connections/{connectionId}", hub, connectionId).delete(parameters),
};

export const connectionExists: Operation<
  "HEAD /api/hubs/{hub}/connections/{connectionId}",
  ConnectionValues
> = {
  key: "HEAD /api/hubs/{hub}/connections/{connectionId}",
  name: "connectionExists",
  // 404 is an answer here: there is no such connection.
  success: { 200: true, 404: true },
  check: ({ connectionId }) => checkConnectionId("connectionExists", connectionId),
  describe: describeConnection,
  send: (rest, { hub, connectionId }, parameters) =>
    rest.path("/api/hubs/{hub}/connections/{connectionId}", hub, connectionId).head(parameters),
};

export const removeConnectionFromAllGroups: Operation<
  "DELETE /api/hubs/{hub}/connections/{connectionId}/groups",
  ConnectionValues
> = {
  key: "DELETE /api/hubs/{hub}/connections/{connectionId}/groups",
  name: "removeConnectionFromAllGroups",
  success: { 204: true },
  check: ({ connectionId }) => checkConnectionId("removeConnectionFromAllGroups", connectionId),
  describe: describeConnection,
  send: (rest, { hub, connectionId }, parameters) =>
    rest
      .path("/api/hubs/{hub}/connections/{connectionId}/groups", hub, connectionId)
      .delete(parameters),
};

/** Names the connection that a call is about. */
export function describeConnection({ connectionId }: ConnectionValues): { connection: string } {
  return { connection: connectionId };
}

/** Demands the id of a connection, as one step of a path. */
export function checkConnectionId(operation: string, connectionId: unknown): void {
  checkPathStep({ operation, parameter: "connectionId" }, connectionId);
}

/** Demands that a reason, where there is one, is a text. */
export function checkReason(operation: string, reason: unknown): void {
  if (reason !== undefined) checkText({ operation, parameter: "reason" }, reason);
}
