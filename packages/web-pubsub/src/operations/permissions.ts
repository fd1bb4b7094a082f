import { checkPathStep, checkText } from "../arguments.ts";
import type { PermissionOptions } from "../hub-options.ts";
import { checkConnectionId, describeConnection } from "./connections.ts";
import type { ConnectionValues } from "./connections.ts";
import type { Given, Operation } from "./operation.ts";

/** What a connection may do, or not. */
export interface PermissionValues extends ConnectionValues {
  readonly permission: string;
}

export const grantPermission: Operation<
  "PUT /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}",
  PermissionValues,
  PermissionOptions
> = {
  key: "PUT /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}",
  name: "grantPermission",
  success: { 200: true },
  check: (given) => checkPermission("grantPermission", given),
  describe: describePermission,
  query: ({ options: { targetName } }) => ({ targetName }),
  send: (rest, { hub, permission, connectionId }, parameters) =>
    rest
      .path(
        "/api/hubs/{hub}/permissions/{permission}/connections/{connectionId}",
        hub,
        permission,
        connectionId,
      )
      .put(parameters),
};

export const revokePermission: Operation<
  "DELETE /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}",
  PermissionValues,
  PermissionOptions
> = {
  key: "DELETE /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}",
  name: "revokePermission",
  success: { 204: true },
  check: (given) => checkPermission("revokePermission", given),
  describe: describePermission,
  query: ({ options: { targetName } }) => ({ targetName }),
  send: (rest, { hub, permission, connectionId }, parameters) =>
    rest
      .path(
        "/api/hubs/{hub}/permissions/{permission}/connections/{connectionId}",
        hub,
        permission,
        connectionId,
      )
      .delete(parameters),
};

export const hasPermission: Operation<
  "HEAD /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}",
  PermissionValues,
  PermissionOptions
> = {
  key: "HEAD /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}",
  name: "hasPermission",
  // 404 is an answer here: the connection may not, or does not exist.
  success: { 200: true, 404: true },
  check: (given) => checkPermission("hasPermission", given),
  describe: describePermission,
  query: ({ options: { targetName } }) => ({ targetName }),
  send: (rest, { hub, permission, connectionId }, parameters) =>
    rest
      .path(
        "/api/hubs/{hub}/permissions/{permission}/connections/{connectionId}",
        hub,
        permission,
        connectionId,
      )
      .head(parameters),
};

function checkPermission(
  operation: string,
  { connectionId, permission, options: { targetName } }: Given<PermissionValues, PermissionOptions>,
): void {
  checkConnectionId(operation, connectionId);
  // Not compared with the two that are known: the service may learn more.
  checkPathStep({ operation, parameter: "permission" }, permission);
  if (targetName !== undefined) checkText({ operation, parameter: "targetName" }, targetName);
}

function describePermission(
  given: Given<PermissionValues, PermissionOptions>,
): Record<string, string> {
  const { permission, options } = given;
  const target = options.targetName === undefined ? {} : { group: options.targetName };
  return { permission, ...describeConnection(given), ...target };
}
