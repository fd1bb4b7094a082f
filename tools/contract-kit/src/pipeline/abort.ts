import type { PipelineRequest } from "@azure/core-rest-pipeline";

/** What a pipeline takes for an abort: it looks at the name, and does not try again. */
export function createAbortError(): Error {
  return new DOMException("The operation was aborted.", "AbortError");
}

/** Rejects as an HTTP client has to where the caller has given up already. */
export function requireNotAborted(request: PipelineRequest): void {
  if (request.abortSignal?.aborted === true) throw createAbortError();
}
