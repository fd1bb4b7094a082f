import type { Operation } from "../operations.ts";
import type { RestResponse } from "./message.ts";
import { printProblem } from "./problem.ts";
import type { ApiVersion } from "./versions.ts";

/**
 * Says what is to go wrong with a request, on behalf of a test. Asked before the token is looked at,
 * as a gateway in front of the service would be.
 */
export interface Interceptor {
  /** `undefined`, as nearly always: the request is answered as ever. `hub` is in lower case. */
  intercept(operation: Operation, hub: string | undefined): Interception | undefined;
}

/** Nothing goes wrong. */
export const noInterceptor: Interceptor = { intercept: () => undefined };

/** What is to go wrong with one request: it waits, and then one thing happens. */
export interface Interception {
  readonly wait?: Wait;
  readonly verdict: Verdict;
}

/** The time a request is held before anything is done about it. */
export interface Wait {
  readonly delayInMs: number;
  /** Begins to wait. `stopped`: the service stops, and there will be no answer. */
  readonly begin: () => Promise<"over" | "stopped">;
}

/** What becomes of a request when it has waited. */
export type Verdict =
  /** Answered as if nothing had been. */
  | { readonly kind: "perform" }
  /** Answered with this; the operation is not performed. */
  | { readonly kind: "answer"; readonly answer: InjectedAnswer }
  /** The connection breaks. */
  | { readonly kind: "drop"; readonly point: DropPoint };

/**
 * Where a connection breaks: before the operation is performed (`request`), after that but before
 * the first byte of the answer (`answer`), or in the middle of its bytes (`midAnswer`).
 */
export type DropPoint = "request" | "answer" | "midAnswer";

/** An answer of a test's making. */
export interface InjectedAnswer {
  /** 200 to 599. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** By default that of the service's errors for a status from 400, and none below. */
  readonly body?: string;
  readonly code?: string;
  readonly message?: string;
}

/** Writes an injected answer. Without a body of its own an error is in the service's form. */
export function printInjectedAnswer(answer: InjectedAnswer, version: ApiVersion): RestResponse {
  const { status, headers, body } = answer;
  if (body === undefined && status >= 400) {
    const code = answer.code ?? createCode(status);
    const message = answer.message ?? "This answer was asked for by a test.";
    const printed = printProblem({ status, code, message, target: "Request" }, version);
    return { ...printed, headers: mergeHeaders(printed.headers, headers) };
  }
  if (body === undefined || status === 204 || status === 304) {
    return { status, headers: mergeHeaders(status === 204 ? {} : noLength, headers) };
  }
  const described = {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": `${Buffer.byteLength(body)}`,
  };
  return { status, headers: mergeHeaders(described, headers), body };
}

const noLength = { "Content-Length": "0" };

/** Later ones win; names are told apart without case, and nobody else sets the length. */
function mergeHeaders(
  own: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const names = new Set(Object.keys(given).map((name) => name.toLowerCase()));
  const kept = Object.entries(own).filter(([name]) => !names.has(name.toLowerCase()));
  return { ...Object.fromEntries(kept), ...given };
}

const phrases: Readonly<Record<number, string>> = {
  400: "BadRequest",
  401: "Unauthorized",
  403: "Forbidden",
  404: "NotFound",
  408: "RequestTimeout",
  409: "Conflict",
  413: "ContentTooLarge",
  429: "TooManyRequests",
  500: "InternalServerError",
  502: "BadGateway",
  503: "ServiceUnavailable",
  504: "GatewayTimeout",
};

/** A code in the style of those that are known: `Error.` and the name of the status. */
function createCode(status: number): string {
  return `Error.${phrases[status] ?? `Status${status}`}`;
}
