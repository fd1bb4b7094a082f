import { isRestError, RestError, retryPolicy } from "@azure/core-rest-pipeline";
import type {
  PipelinePolicy,
  PipelineRequest,
  PipelineRetryOptions,
  RetryInformation,
  RetryModifiers,
} from "@azure/core-rest-pipeline";

import { countAttempt } from "./attempts.ts";
import { readRetryAfter } from "./retry-after.ts";
import { isSend, isUnreachable } from "./send.ts";

/**
 * How failed requests are repeated: after 408, 429, 5xx but 501 and 505, and a connection that failed;
 * three times by default (`maxRetries`). Waits begin with 1000 milliseconds (`retryDelayInMs`) and
 * double each time, to 64000 (`maxRetryDelayInMs`), and up to a half of each is left to chance. What a
 * `Retry-After` asks for is waited instead; where that is longer than the longest wait, the call fails
 * at once. Whole numbers from 0 to 2147483647.
 */
export interface RetryOptions extends PipelineRetryOptions {
  /**
   * Repeats a send even where the service may have delivered the message already: after 408, after
   * a status of 500 and above (503 too, which a gateway may answer when the service has the message
   * already), and after a connection that broke. Receivers may then get it twice. Default: false, so
   * that a send is repeated only after 429 and where the request never left this machine.
   */
  repeatSends?: boolean;
}

/** The name of the retry policy in a pipeline. */
export const retryPolicyName = "webPubSubRetryPolicy";

const defaultDelayInMs = 1000;
const defaultLongestDelayInMs = 64_000;

// The request may have arrived before the connection was lost. Outside Node, fetch gives no reason but
// REQUEST_SEND_ERROR.
const interrupted = new Set([
  "ECONNRESET",
  "ECONNABORTED",
  "ETIMEDOUT",
  "ESOCKETTIMEDOUT",
  "EPIPE",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENETDOWN",
  "UND_ERR_SOCKET",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_BODY_TIMEOUT",
  RestError.REQUEST_SEND_ERROR,
  // Without a response: it broke off before it was whole.
  RestError.PARSE_ERROR,
]);

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
      policy.sendRequest(request, async (attempt) => {
        countAttempt(attempt);
        try {
          return await next(attempt);
        } catch (error) {
          throw nameRequest(error, attempt);
        }
      }),
  };
}

/**
 * The core leaves the request out of the error of an answer that broke off; without it, nobody could
 * tell that a send has failed.
 */
function nameRequest(error: unknown, request: PipelineRequest): unknown {
  if (!isRestError(error) || error.request !== undefined || error.response !== undefined) {
    return error;
  }
  return new RestError(error.message, {
    code: error.code ?? RestError.REQUEST_SEND_ERROR,
    request,
  });
}

function decideRetry(
  { response, responseError, retryCount }: RetryInformation,
  options: RetryOptions,
): RetryModifiers {
  const request = response?.request ?? responseError?.request;
  const mayRepeat = options.repeatSends === true || (request !== undefined && !isSend(request));
  const isRepeatable =
    response === undefined
      ? isRepeatableError(responseError, mayRepeat)
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

function isRepeatableError(error: RestError | undefined, mayRepeat: boolean): boolean {
  if (error?.code === undefined) return false;
  return isUnreachable(error) || (mayRepeat && interrupted.has(error.code));
}

/** Doubles with every retry; half of it is left to chance, so that clients do not return together. */
function chooseDelay(retryCount: number, options: RetryOptions, longest: number): number {
  const first = options.retryDelayInMs ?? defaultDelayInMs;
  const delay = Math.min(longest, first * 2 ** retryCount);
  return delay / 2 + Math.random() * (delay / 2);
}
