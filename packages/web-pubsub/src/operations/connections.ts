import type { Operation } from "./operation.ts";
import { keepDefined } from "./query.ts";

/** Which connection. */
export interface ConnectionValues {
  readonly connectionId: string;
}

/** Which connection to close, and why. */
export interface CloseConnectionValues extends ConnectionValues {
  readonly reason: string | undefined;
}

const describe = ({ connectionId }: ConnectionValues): Record<string, string> => ({
  connection: connectionId,
});

export const closeConnection: Operation<
  "DELETE /api/hubs/{hub}/connections/{connectionId}",
  CloseConnectionValues
> = {
  key: "DELETE /api/hubs/{hub}/connections/{connectionId}",
  name: "closeConnection",
  success: { 204: true },
  describe,
  send: (rest, { hub, connectionId, reason }, parameters) =>
    rest
      .path("/api/hubs/{hub}/connections/{connectionId}", hub, connectionId)
      .delete({ ...parameters, queryParameters: keepDefined({ reason }) }),
};

export const connectionExists: Operation<
  "HEAD /api/hubs/{hub}/connections/{connectionId}",
  ConnectionValues
> = {
  key: "HEAD /api/hubs/{hub}/connections/{connectionId}",
  name: "connectionExists",
  // 404 is an answer here: there is no such connection.
  success: { 200: true, 404: true },
  describe,
  send: (rest, { hub, connectionId }, parameters) =>
    rest.path("/api/hubs/{hub}/connections/{connectionId}", hub, connectionId).head(parameters),
};
