import type { ApiVersion } from "./versions.ts";
import type { RestResponse } from "./message.ts";

/** Codes that the service puts into `x-ms-error-code`. */
export type ErrorCode =
  | "Error.BadRequest"
  | "Error.Connection.NotExisted"
  | "Error.Connection.Conflict"
  | "Error.InternalServerError"
  | "Info.Connection.NotExisted"
  | "Warning.Connection.NotExisted"
  | "Warning.Group.NotExisted"
  | "Warning.User.NotExisted";

/** A refusal in the service's own form: flat, not wrapped in an `error` object. */
export interface Problem {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
  readonly target: string;
}

/** Writes a problem as `application/json`, in the recorded order of keys. Tests have codes of their own. */
export function printProblem(
  problem: Omit<Problem, "code"> & { readonly code: string },
  version: ApiVersion,
): RestResponse {
  const { status, code, message, target } = problem;
  // Recorded: the last key changed its name with the versions of 2024.
  const inner = version < "2024-01-01" ? { innererror: null } : { inner: null };
  const body = JSON.stringify({ code, message, target, details: null, ...inner });
  return {
    status,
    headers: {
      "Content-Type": "application/json",
      "Content-Length": `${Buffer.byteLength(body)}`,
      "x-ms-error-code": code,
    },
    body,
  };
}

/**
 * Writes what the service's model validation says about one parameter, as `application/problem+json`.
 * Recorded for filters; `parameter` is spelt as the service does, which is not always as in the URL.
 */
export function printValidationProblem(parameter: string, message: string): RestResponse {
  const code: ErrorCode = "Error.BadRequest";
  const body = JSON.stringify({
    code,
    message,
    target: parameter,
    errors: { [parameter]: [message] },
    type: null,
    title: "One or more validation errors occurred.",
    status: 400,
    detail: null,
    instance: null,
    extensions: {},
  });
  return {
    status: 400,
    headers: {
      "Content-Type": "application/problem+json",
      "Content-Length": `${Buffer.byteLength(body)}`,
      "x-ms-error-code": code,
    },
    body,
  };
}

/** A request that the service cannot take as it is. */
export function badRequest(message: string, target = "Request"): Problem {
  return { status: 400, code: "Error.BadRequest", message, target };
}
