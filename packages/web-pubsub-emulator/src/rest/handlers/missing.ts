import { refuse, type Outcome } from "../outcome.ts";
import type { ErrorCode } from "../problem.ts";

/**
 * A connection that is not there. Recorded: the same sentence comes under three codes, depending on
 * the operation.
 */
export function connectionNotFound(
  connectionId: string,
  code: Extract<ErrorCode, `${string}.Connection.NotExisted`>,
): Outcome {
  const message = `Connection \`${connectionId}\` is not found.`;
  return refuse({ status: 404, code, message, target: "Connection" });
}

/** A user without any connection. */
export function userNotFound(userId: string): Outcome {
  const message = `User \`${userId}\` is not found.`;
  return refuse({ status: 404, code: "Warning.User.NotExisted", message, target: "User" });
}

/** A group without any member. */
export function groupNotFound(group: string): Outcome {
  const message = `Group \`${group}\` is not found.`;
  return refuse({ status: 404, code: "Warning.Group.NotExisted", message, target: "Group" });
}
