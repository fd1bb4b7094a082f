import type { PipelineRequest, RestError } from "@azure/core-rest-pipeline";

/** Tells sends, the operations that do more when they are done twice: `POST …/:send`. */
export function isSend(request: PipelineRequest): boolean {
  return request.method === "POST" && /^[^?]*\/:send(\?|$)/.test(request.url);
}

const unreachableCodes: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/**
 * Tells that a request never left, since no connection came to be: the name was not found, nothing
 * listens at the address, or nothing there answered. Of a timeout or a route that is gone the code does
 * not tell when it was; Node.js begins its message with the call of the system that failed.
 */
export function isUnreachable({ code, message }: RestError): boolean {
  return (code !== undefined && unreachableCodes.has(code)) || /^connect E[A-Z]+\b/.test(message);
}
