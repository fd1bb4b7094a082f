import { invalidGroupNameMessage, isGroupName } from "../../hub/names.ts";
import { maxLiteralRules, type Permission } from "../../hub/permissions.ts";
import { readPathParameter, type RestCall } from "../call.ts";
import { noContent, ok, refuse, type Outcome } from "../outcome.ts";
import { badRequest } from "../problem.ts";
import type { Refused } from "./audience.ts";
import { connectionNotFound } from "./missing.ts";

/** Allows a connection to do something with a group. */
export function grantPermission(call: RestCall): Outcome {
  const target = readTarget(call);
  if (target.kind === "refused") return target.outcome;
  const { connectionId, group, permission } = target;
  const connection = call.hub.connection(connectionId);
  if (connection === undefined)
    return connectionNotFound(connectionId, "Info.Connection.NotExisted");
  return connection.permissions.grant(permission, group) ? ok : conflict(connectionId);
}

/** Denies a connection to do something with a group; succeeds for a missing connection, too. */
export function revokePermission(call: RestCall): Outcome {
  const target = readTarget(call);
  if (target.kind === "refused") return target.outcome;
  const { connectionId, group, permission } = target;
  const connection = call.hub.connection(connectionId);
  if (connection === undefined) return noContent;
  return connection.permissions.revoke(permission, group) ? noContent : conflict(connectionId);
}

/** 200 when the connection is allowed to, otherwise 404; a missing connection is not told apart. */
export function checkPermission(call: RestCall): Outcome {
  const target = readTarget(call);
  if (target.kind === "refused") return target.outcome;
  const { connectionId, group, permission } = target;
  return call.hub.connection(connectionId)?.permissions.allows(permission, group) === true
    ? ok
    : connectionNotFound(connectionId, "Info.Connection.NotExisted");
}

type Target =
  | {
      readonly kind: "target";
      readonly connectionId: string;
      readonly permission: Permission;
      readonly group: string;
    }
  | Refused;

/** Reads the permission and its group, which is called `targetName` here and may not be left out. */
function readTarget(call: RestCall): Target {
  const permission = readPermission(readPathParameter(call, "permission"));
  if (permission === undefined) {
    return { kind: "refused", outcome: refuse(badRequest("Invalid permission.")) };
  }
  const group = call.query.get("targetName") ?? "";
  if (!isGroupName(group)) {
    return { kind: "refused", outcome: refuse(badRequest(invalidGroupNameMessage)) };
  }
  const connectionId = readPathParameter(call, "connectionId");
  return { kind: "target", connectionId, permission, group };
}

/**
 * The name without regard to case, or its number. That numbers are taken is known, which number is
 * which is not: they follow the order in which the specification lists the names.
 */
function readPermission(text: string): Permission | undefined {
  switch (text.toLowerCase()) {
    case "sendtogroup":
    case "1":
      return "sendToGroup";
    case "joinleavegroup":
    case "2":
      return "joinLeaveGroup";
    default:
      return undefined;
  }
}

function conflict(connectionId: string): Outcome {
  return refuse({
    status: 409,
    code: "Error.Connection.Conflict",
    message: `Connection \`${connectionId}\` has ${maxLiteralRules} rules for this permission already.`,
    target: "Connection",
  });
}
