import type { HttpResponse } from "@azure-rest/core-client";
import type { ExpectedResponse, UndeclaredResponse, UnexpectedResponse } from "./responseKind.js";
import { findByRoute } from "./route.js";

/** The statuses with which each operation answers properly. */
const expectedStatuses: Readonly<Record<string, readonly string[]>> = {
  "HEAD /api/health": ["200"],
  "POST /api/hubs/{hub}/:addToGroups": ["200"],
  "POST /api/hubs/{hub}/:closeConnections": ["204"],
  "POST /api/hubs/{hub}/:generateToken": ["200"],
  "POST /api/hubs/{hub}/:removeFromGroups": ["200"],
  "POST /api/hubs/{hub}/:send": ["202"],
  "DELETE /api/hubs/{hub}/connections/{connectionId}": ["204"],
  "HEAD /api/hubs/{hub}/connections/{connectionId}": ["200", "404"],
  "POST /api/hubs/{hub}/connections/{connectionId}/:send": ["202"],
  "DELETE /api/hubs/{hub}/connections/{connectionId}/groups": ["204"],
  "HEAD /api/hubs/{hub}/groups/{group}": ["200", "404"],
  "POST /api/hubs/{hub}/groups/{group}/:closeConnections": ["204"],
  "POST /api/hubs/{hub}/groups/{group}/:send": ["202"],
  "GET /api/hubs/{hub}/groups/{group}/connections": ["200"],
  "DELETE /api/hubs/{hub}/groups/{group}/connections/{connectionId}": ["204"],
  "PUT /api/hubs/{hub}/groups/{group}/connections/{connectionId}": ["200"],
  "DELETE /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}": ["204"],
  "HEAD /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}": ["200", "404"],
  "PUT /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}": ["200"],
  "HEAD /api/hubs/{hub}/users/{userId}": ["200", "404"],
  "POST /api/hubs/{hub}/users/{userId}/:closeConnections": ["204"],
  "POST /api/hubs/{hub}/users/{userId}/:send": ["202"],
  "DELETE /api/hubs/{hub}/users/{userId}/groups": ["204"],
  "DELETE /api/hubs/{hub}/users/{userId}/groups/{group}": ["204"],
  "PUT /api/hubs/{hub}/users/{userId}/groups/{group}": ["200"],
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
