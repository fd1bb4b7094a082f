import type { Operation } from "./operation.ts";

export const groupExists: Operation<"HEAD /api/hubs/{hub}/groups/{group}"> = {
  key: "HEAD /api/hubs/{hub}/groups/{group}",
  name: "groupExists",
  // 404 is an answer here: no connection is in the group.
  success: { 200: true, 404: true },
};

export const addConnectionToGroup: Operation<"PUT /api/hubs/{hub}/groups/{group}/connections/{connectionId}"> =
  {
    key: "PUT /api/hubs/{hub}/groups/{group}/connections/{connectionId}",
    name: "group.addConnection",
    success: { 200: true },
  };

export const removeConnectionFromGroup: Operation<"DELETE /api/hubs/{hub}/groups/{group}/connections/{connectionId}"> =
  {
    key: "DELETE /api/hubs/{hub}/groups/{group}/connections/{connectionId}",
    name: "group.removeConnection",
    success: { 204: true },
  };

export const addUserToGroup: Operation<"PUT /api/hubs/{hub}/users/{userId}/groups/{group}"> = {
  key: "PUT /api/hubs/{hub}/users/{userId}/groups/{group}",
  name: "group.addUser",
  success: { 200: true },
};

export const removeUserFromGroup: Operation<"DELETE /api/hubs/{hub}/users/{userId}/groups/{group}"> =
  {
    key: "DELETE /api/hubs/{hub}/users/{userId}/groups/{group}",
    name: "group.removeUser",
    success: { 204: true },
  };
