import type { HttpResponse } from "@azure-rest/core-client";
import type { ExpectedResponse, UndeclaredResponse, UnexpectedResponse } from "./responseKind.js";
import { findByRoute } from "./route.js";

/** The statuses with which each operation answers properly. */
const expectedStatuses: Readonly<Record<string, readonly string[]>> = {
  "GET /versions": ["200"],
  "GET /later": ["204"],
  "DELETE /again/{id}": ["204"],
  "POST /items": ["204"],
};

/**
 * Tells whether a response is an error: one that its operation declares as such, or a status that
 * it does not declare at all. Otherwise `response` is one of the operation's proper answers.
 */
export function isUnexpected<T extends HttpResponse>(response: T): response is Unexpected<T> {
  // A long-running operation is polled at another address than it was started at.
  const url = response.headers["x-ms-original-url"] ?? response.request.url;
  const expected = findByRoute(expectedStatuses, response.request.method, url);
  return expected === undefined || !expected.includes(response.status);
}

/** The errors among some responses; where none is declared, any of them may turn out to be one. */
type Unexpected<T> = [ErrorOf<T>] extends [never] ? T & UndeclaredResponse : ErrorOf<T>;

/** A response of unknown origin is of both kinds. */
type ErrorOf<T> = T extends ExpectedResponse ? never : Extract<T, UnexpectedResponse>;
