import type { PipelineRequest } from "@azure/core-rest-pipeline";

/** Tells sends, the operations that do more when they are done twice: `POST …/:send`. */
export function isSend(request: PipelineRequest): boolean {
  return request.method === "POST" && /^[^?]*\/:send(\?|$)/.test(request.url);
}

/**
 * The codes of a request that never left: the name was not found, nothing listens at the address, or
 * nothing there answered the attempt to connect.
 */
export const unreachableCodes: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
]);
