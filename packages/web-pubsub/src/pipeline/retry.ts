import { retryPolicy } from "@azure/core-rest-pipeline";
import type {
  PipelinePolicy,
  PipelineRequest,
  PipelineRetryOptions,
  RetryInformation,
  RetryModifiers,
} from "@azure/core-rest-pipeline";

import { readRetryAfter } from "./retry-after.ts";

/** How failed requests are repeated. */
export interface RetryOptions extends PipelineRetryOptions {
  /**
   * Repeats a send even where the service may have delivered the message already: after a status of
   * 500 and above, and after a connection that broke. Receivers may then get it twice. Default: false.
   */
  repeatSends?: boolean;
}

/** The name of the retry policy in a pipeline. */
export const retryPolicyName = "webPubSubRetryPolicy";

const defaultDelayInMs = 1000;
const defaultLongestDelayInMs = 64_000;

// The request never left: the name was not found, or nothing listens at the address.
const unreachable = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);
// The request may have arrived before the connection was lost.
const interrupted = new Set(["ECONNRESET", "ETIMEDOUT", "ESOCKETTIMEDOUT", "EPIPE"]);

const attemptsByRequest = new WeakMap<PipelineRequest, number>();

/**
 * Makes the policy that repeats failed requests: after 408, 429 and 5xx (but 501 and 505), and
 * after a connection that failed, with growing waits and as `Retry-After` says. Three things differ
 * from the core's: a send is not repeated once the message may have been delivered; a wait beyond
 * `maxRetryDelayInMs` is left to the caller instead of being slept through; a 429 that names no wait
 * is repeated too. Put it in the `Retry` phase in place of the core's.
 */
export function createRetryPolicy(options: RetryOptions = {}): PipelinePolicy {
  const strategy = {
    name: "webPubSubRetryStrategy",
    retry: (information: RetryInformation) => decideRetry(information, options),
  };
  const maxRetries = options.maxRetries;
  const policy = retryPolicy([strategy], maxRetries === undefined ? {} : { maxRetries });
  return {
    name: retryPolicyName,
    sendRequest: (request, next) =>
      policy.sendRequest(request, (attempt) => {
        attemptsByRequest.set(attempt, (attemptsByRequest.get(attempt) ?? 0) + 1);
        return next(attempt);
      }),
  };
}

/** Tells how often a request has gone out through the retry policy, where it has. */
export function countAttempts(request: PipelineRequest): number | undefined {
  return attemptsByRequest.get(request);
}

function decideRetry(
  { response, responseError, retryCount }: RetryInformation,
  options: RetryOptions,
): RetryModifiers {
  const request = response?.request ?? responseError?.request;
  const mayRepeat = options.repeatSends === true || request === undefined || !isSend(request);
  const isRepeatable =
    response === undefined
      ? isRepeatableError(responseError?.code, mayRepeat)
      : isRepeatableStatus(response.status, mayRepeat);
  // To skip is to end: the policy then answers with the response, or throws the error.
  if (!isRepeatable) return { skipStrategy: true };
  const longest = options.maxRetryDelayInMs ?? defaultLongestDelayInMs;
  const asked = response === undefined ? undefined : readRetryAfter(response.headers);
  if (asked === undefined) return { retryAfterInMs: chooseDelay(retryCount, options, longest) };
  return asked > longest ? { skipStrategy: true } : { retryAfterInMs: asked };
}

function isRepeatableStatus(status: number, mayRepeat: boolean): boolean {
  if (status === 429) return true;
  return mayRepeat && (status === 408 || (status >= 500 && status !== 501 && status !== 505));
}

function isRepeatableError(code: string | undefined, mayRepeat: boolean): boolean {
  if (code === undefined) return false;
  return unreachable.has(code) || (mayRepeat && interrupted.has(code));
}

/** Sends are the operations that do more when they are done twice: `POST …/:send`. */
function isSend(request: PipelineRequest): boolean {
  return request.method === "POST" && /^[^?]*\/:send(\?|$)/.test(request.url);
}

/** Doubles with every retry; half of it is left to chance, so that clients do not return together. */
function chooseDelay(retryCount: number, options: RetryOptions, longest: number): number {
  const first = options.retryDelayInMs ?? defaultDelayInMs;
  const delay = Math.min(longest, first * 2 ** retryCount);
  return delay / 2 + Math.random() * (delay / 2);
}
