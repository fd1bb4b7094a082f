import { checkPathStep } from "../arguments.ts";
import type { Operation } from "./operation.ts";

/** Which user. */
export interface UserValues {
  readonly userId: string;
}

export const userExists: Operation<"HEAD /api/hubs/{hub}/users/{userId}", UserValues> = {
  key: "HEAD /api/hubs/{hub}/users/{userId}",
  name: "userExists",
  // 404 is an answer here: the user has no connection.
  success: { 200: true, 404: true },
  check: ({ userId }) => checkUserId("userExists", userId),
  describe: describeUser,
  send: (rest, { hub, userId }, parameters) =>
    rest.path("/api/hubs/{hub}/users/{userId}", hub, userId).head(parameters),
};

export const removeUserFromAllGroups: Operation<
  "DELETE /api/hubs/{hub}/users/{userId}/groups",
  UserValues
> = {
  key: "DELETE /api/hubs/{hub}/users/{userId}/groups",
  name: "removeUserFromAllGroups",
  success: { 204: true },
  check: ({ userId }) => checkUserId("removeUserFromAllGroups", userId),
  describe: describeUser,
  send: (rest, { hub, userId }, parameters) =>
    rest.path("/api/hubs/{hub}/users/{userId}/groups", hub, userId).delete(parameters),
};

/** Names the user that a call is about. */
export function describeUser({ userId }: UserValues): { user: string } {
  return { user: userId };
}

/** Demands a user's id, as one step of a path. */
export function checkUserId(operation: string, userId: unknown): void {
  checkPathStep({ operation, parameter: "userId" }, userId);
}
