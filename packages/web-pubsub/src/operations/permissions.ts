import type { PermissionOptions } from "../hub-options.ts";
import type { Operation } from "./operation.ts";

/** What the three have in common: a permission to send to, or to join, the group `targetName`. */
const permission = {
  query: { targetName: "targetName" },
  describe: ({ targetName }: PermissionOptions): Record<string, string> =>
    targetName === undefined ? {} : { group: targetName },
} as const;

export const grantPermission: Operation<
  "PUT /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}",
  PermissionOptions
> = {
  ...permission,
  key: "PUT /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}",
  name: "grantPermission",
  success: { 200: true },
};

export const revokePermission: Operation<
  "DELETE /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}",
  PermissionOptions
> = {
  ...permission,
  key: "DELETE /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}",
  name: "revokePermission",
  success: { 204: true },
};

export const hasPermission: Operation<
  "HEAD /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}",
  PermissionOptions
> = {
  ...permission,
  key: "HEAD /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}",
  name: "hasPermission",
  // 404 is an answer here: the connection may not, or does not exist.
  success: { 200: true, 404: true },
};
