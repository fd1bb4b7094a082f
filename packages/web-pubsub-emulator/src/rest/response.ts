import type { Authorization } from "../auth/request-token.ts";
import type { RestResponse } from "./message.ts";
import type { Outcome } from "./outcome.ts";
import { printProblem, printValidationProblem } from "./problem.ts";
import type { ApiVersion } from "./versions.ts";

/** A response and what the log says about it. */
export interface Printed {
  readonly response: RestResponse;
  readonly explanation?: string | undefined;
}

/** Puts an outcome into status, headers and body, in the form of the version that was asked for. */
export function printOutcome(outcome: Outcome, version: ApiVersion, note?: string): Printed {
  switch (outcome.kind) {
    case "empty": {
      const headers: Record<string, string> =
        outcome.status === 204 ? {} : { "Content-Length": "0" };
      return { response: { status: outcome.status, headers }, explanation: note };
    }
    case "json": {
      const body = JSON.stringify(outcome.value);
      const headers = {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Length": `${Buffer.byteLength(body)}`,
      };
      return { response: { status: 200, headers, body }, explanation: note };
    }
    case "stream": {
      const headers = { "Content-Type": "application/json; charset=utf-8" };
      const body = JSON.stringify(outcome.value);
      return { response: { status: 200, headers, body }, explanation: note };
    }
    case "problem": {
      const { problem } = outcome;
      return { response: printProblem(problem, version), explanation: problem.message };
    }
    case "validation": {
      const { message, parameter } = outcome;
      return { response: printValidationProblem(parameter, message), explanation: message };
    }
    case "bare": {
      const response = { status: outcome.status, headers: { "Content-Length": "0" } };
      return { response, explanation: outcome.explanation };
    }
    default:
      return outcome satisfies never;
  }
}

/**
 * Writes a 401. No body of one was ever recorded, and a made-up code would be taken for the
 * service's, so it is empty; `WWW-Authenticate` says why in the form of RFC 6750.
 */
export function printUnauthorized(refusal: Extract<Authorization, { kind: "refused" }>): Printed {
  const { token, explanation } = refusal;
  const challenge =
    token === "missing"
      ? "Bearer"
      : `Bearer error="invalid_token", error_description="${toHeaderText(explanation)}"`;
  return {
    response: { status: 401, headers: { "Content-Length": "0", "WWW-Authenticate": challenge } },
    explanation,
  };
}

/** What a header may hold at most: an audience may be as long as all headers of the request together. */
const maxDescriptionLength = 1024;

/** Only printable ASCII without quotes and backslashes may stand in the description. */
function toHeaderText(text: string): string {
  return text
    .slice(0, maxDescriptionLength)
    .replace(/["\\]/g, "'")
    .replace(/[^\x20-\x7e]/g, "?");
}
