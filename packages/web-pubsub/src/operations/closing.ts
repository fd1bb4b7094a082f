import type { CloseManyOptions } from "../hub-options.ts";
import type { Operation } from "./operation.ts";

const query = { excluded: "excludedConnections", reason: "reason" } as const;

export const closeAllConnections: Operation<
  "POST /api/hubs/{hub}/:closeConnections",
  CloseManyOptions
> = {
  key: "POST /api/hubs/{hub}/:closeConnections",
  name: "closeAllConnections",
  success: { 204: true },
  query,
};

export const closeUserConnections: Operation<
  "POST /api/hubs/{hub}/users/{userId}/:closeConnections",
  CloseManyOptions
> = {
  key: "POST /api/hubs/{hub}/users/{userId}/:closeConnections",
  name: "closeUserConnections",
  success: { 204: true },
  query,
};

export const closeGroupConnections: Operation<
  "POST /api/hubs/{hub}/groups/{group}/:closeConnections",
  CloseManyOptions
> = {
  key: "POST /api/hubs/{hub}/groups/{group}/:closeConnections",
  name: "group.closeAllConnections",
  success: { 204: true },
  query,
};
