import type { PipelineRequest } from "@azure/core-rest-pipeline";

const attemptsByRequest = new WeakMap<PipelineRequest, number>();

/** Counts that a request goes out; for the policies that send one more than once. */
export function countAttempt(request: PipelineRequest): void {
  attemptsByRequest.set(request, (attemptsByRequest.get(request) ?? 0) + 1);
}

/** Tells how often a request has gone out, where a policy has counted. */
export function readAttempts(request: PipelineRequest): number | undefined {
  return attemptsByRequest.get(request);
}
