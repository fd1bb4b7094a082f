import type { Failure, Success } from "../answer.ts";

/** It is done, and there is something to confirm. */
export const ok: Success = { kind: "success", status: 200 };
/** The message is on its way. */
export const accepted: Success = { kind: "success", status: 202 };
/** It is done, or there was nothing to do. */
export const noContent: Success = { kind: "success", status: 204 };
/** Yes. */
export const yes: Success = { kind: "success", status: 200, value: true };
/** No, which is no error; the code says what there is not. */
export function no(code: string): Success {
  return { kind: "success", status: 404, value: false, code };
}

/** The service does not know the key. No body is known of this answer. */
export const unauthorized: Failure = { kind: "failure", status: 401 };

/** A request that the service cannot take as it is. */
export function badRequest(target: string, message: string): Failure {
  return { kind: "failure", status: 400, code: "Error.BadRequest", target, message };
}

/** What the service's validation says of one parameter. */
export function invalid(parameter: string, message: string): Failure {
  return { ...badRequest(parameter, message), errors: { [parameter]: [message] } };
}

/** A filter that is none. */
export function invalidFilter(parameter: "filter" | "Filter"): Failure {
  return invalid(
    parameter,
    "Invalid syntax for 'invalid filter': Syntax error at position 14 in 'invalid filter'. (Parameter 'filter')",
  );
}

/** The answer to HEAD has no body: the code is in a header. */
export const badQuestion: Failure = { kind: "failure", status: 400, code: "Error.BadRequest" };
