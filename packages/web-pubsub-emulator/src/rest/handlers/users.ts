import type { Connection } from "../../hub/connection.ts";
import { readPathParameter, type RestCall } from "../call.ts";
import { noContent, ok, type Outcome } from "../outcome.ts";
import { userNotFound } from "./missing.ts";

/** 200 while the user has a connection, otherwise 404. */
export function userExists(call: RestCall): Outcome {
  const userId = readPathParameter(call, "userId");
  return call.hub.hasUser(userId) ? ok : userNotFound(userId);
}

/** Puts all connections that a user has now into a group; 404 when there is none. */
export function addUserToGroup(call: RestCall): Outcome {
  const userId = readPathParameter(call, "userId");
  if (!call.hub.hasUser(userId)) return userNotFound(userId);
  const group = readPathParameter(call, "group");
  for (const connection of connectionsOfUser(call)) call.hub.join(connection, group);
  return ok;
}

/** Takes a user's connections out of a group; succeeds when either is missing, too. */
export function removeUserFromGroup(call: RestCall): Outcome {
  const group = readPathParameter(call, "group");
  for (const connection of connectionsOfUser(call)) call.hub.leave(connection, group);
  return noContent;
}

/** Takes a user's connections out of all their groups; succeeds for an unknown user, too. */
export function removeUserFromAllGroups(call: RestCall): Outcome {
  for (const connection of connectionsOfUser(call)) call.hub.leaveAll(connection);
  return noContent;
}

function connectionsOfUser(call: RestCall): Iterable<Connection> {
  return call.hub.select({ scope: { kind: "user", userId: readPathParameter(call, "userId") } });
}
