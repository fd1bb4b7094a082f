import { readPathParameter, type RestCall } from "../call.ts";
import { noContent, ok, type Outcome } from "../outcome.ts";
import { connectionNotFound } from "./missing.ts";

/** 200 while the connection is open, otherwise 404. */
export function connectionExists(call: RestCall): Outcome {
  const connectionId = readPathParameter(call, "connectionId");
  return call.hub.connection(connectionId) === undefined
    ? connectionNotFound(connectionId, "Warning.Connection.NotExisted")
    : ok;
}

/** Puts a connection into a group; 404 when there is no such connection. */
export function addConnectionToGroup(call: RestCall): Outcome {
  const connectionId = readPathParameter(call, "connectionId");
  const connection = call.hub.connection(connectionId);
  if (connection === undefined) {
    return connectionNotFound(connectionId, "Error.Connection.NotExisted");
  }
  call.hub.join(connection, readPathParameter(call, "group"));
  return ok;
}

/** Takes a connection out of a group; succeeds when either is missing, too. */
export function removeConnectionFromGroup(call: RestCall): Outcome {
  const connection = call.hub.connection(readPathParameter(call, "connectionId"));
  if (connection !== undefined) call.hub.leave(connection, readPathParameter(call, "group"));
  return noContent;
}

/** Takes a connection out of all its groups; succeeds for a missing one, too. */
export function removeConnectionFromAllGroups(call: RestCall): Outcome {
  const connection = call.hub.connection(readPathParameter(call, "connectionId"));
  if (connection !== undefined) call.hub.leaveAll(connection);
  return noContent;
}
