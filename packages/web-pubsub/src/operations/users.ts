import type { Operation } from "./operation.ts";

export const userExists: Operation<"HEAD /api/hubs/{hub}/users/{userId}"> = {
  key: "HEAD /api/hubs/{hub}/users/{userId}",
  name: "userExists",
  // 404 is an answer here: the user has no connection.
  success: { 200: true, 404: true },
};

export const removeUserFromAllGroups: Operation<"DELETE /api/hubs/{hub}/users/{userId}/groups"> = {
  key: "DELETE /api/hubs/{hub}/users/{userId}/groups",
  name: "removeUserFromAllGroups",
  success: { 204: true },
};
