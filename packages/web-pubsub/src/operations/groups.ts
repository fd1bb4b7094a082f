import { checkGroupName } from "../arguments.ts";
import { checkConnectionId, describeConnection } from "./connections.ts";
import type { ConnectionValues } from "./connections.ts";
import type { Operation } from "./operation.ts";
import { checkUserId, describeUser } from "./users.ts";
import type { UserValues } from "./users.ts";

/** Which group. The client of a group has checked its name. */
export interface GroupValues {
  readonly group: string;
}

type GroupConnection = GroupValues & ConnectionValues;
type GroupUser = GroupValues & UserValues;

export const groupExists: Operation<"HEAD /api/hubs/{hub}/groups/{group}", GroupValues> = {
  key: "HEAD /api/hubs/{hub}/groups/{group}",
  name: "groupExists",
  // 404 is an answer here: no connection is in the group.
  success: { 200: true, 404: true },
  check: ({ group }) => checkGroupName({ operation: "groupExists", parameter: "groupName" }, group),
  describe: describeGroup,
  send: (rest, { hub, group }, parameters) =>
    rest.path("/api/hubs/{hub}/groups/{group}", hub, group).head(parameters),
};

export const addConnectionToGroup: Operation<
  "PUT /api/hubs/{hub}/groups/{group}/connections/{connectionId}",
  GroupConnection
> = {
  key: "PUT /api/hubs/{hub}/groups/{group}/connections/{connectionId}",
  name: "group.addConnection",
  success: { 200: true },
  check: ({ connectionId }) => checkConnectionId("group.addConnection", connectionId),
  describe: (given) => ({ ...describeGroup(given), ...describeConnection(given) }),
  send: (rest, { hub, group, connectionId }, parameters) =>
    rest
      .path("/api/hubs/{hub}/groups/{group}/connections/{connectionId}", hub, group, connectionId)
      .put(parameters),
};

export const removeConnectionFromGroup: Operation<
  "DELETE /api/hubs/{hub}/groups/{group}/connections/{connectionId}",
  GroupConnection
> = {
  key: "DELETE /api/hubs/{hub}/groups/{group}/connections/{connectionId}",
  name: "group.removeConnection",
  success: { 204: true },
  check: ({ connectionId }) => checkConnectionId("group.removeConnection", connectionId),
  describe: (given) => ({ ...describeGroup(given), ...describeConnection(given) }),
  send: (rest, { hub, group, connectionId }, parameters) =>
    rest
      .path("/api/hubs/{hub}/groups/{group}/connections/{connectionId}", hub, group, connectionId)
      .delete(parameters),
};

export const addUserToGroup: Operation<
  "PUT /api/hubs/{hub}/users/{userId}/groups/{group}",
  GroupUser
> = {
  key: "PUT /api/hubs/{hub}/users/{userId}/groups/{group}",
  name: "group.addUser",
  success: { 200: true },
  check: ({ userId }) => checkUserId("group.addUser", userId),
  describe: (given) => ({ ...describeGroup(given), ...describeUser(given) }),
  send: (rest, { hub, userId, group }, parameters) =>
    rest.path("/api/hubs/{hub}/users/{userId}/groups/{group}", hub, userId, group).put(parameters),
};

export const removeUserFromGroup: Operation<
  "DELETE /api/hubs/{hub}/users/{userId}/groups/{group}",
  GroupUser
> = {
  key: "DELETE /api/hubs/{hub}/users/{userId}/groups/{group}",
  name: "group.removeUser",
  success: { 204: true },
  check: ({ userId }) => checkUserId("group.removeUser", userId),
  describe: (given) => ({ ...describeGroup(given), ...describeUser(given) }),
  send: (rest, { hub, userId, group }, parameters) =>
    rest
      .path("/api/hubs/{hub}/users/{userId}/groups/{group}", hub, userId, group)
      .delete(parameters),
};

/** Names the group that a call is about. */
export function describeGroup({ group }: GroupValues): { group: string } {
  return { group };
}
