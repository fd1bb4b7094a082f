import { checkWholeNumber, wrongType } from "./arguments.ts";
import type { CallOptions, CallPolicy, Classification } from "./options.ts";
import type { RetryOptions } from "./pipeline/retry.ts";

// A longer timer of the platform fires at once.
const longestTimerInMs = 2_147_483_647;

/**
 * Refuses per-call options that could not be followed, before anything is sent: a `TypeError` or a
 * `RangeError` names the operation and the option. Options that nobody set cost nothing.
 */
export function checkCallOptions(operation: string, options: CallOptions): void {
  const {
    abortSignal,
    timeoutInMs,
    retryOptions,
    policies,
    errorHandling,
    classify,
    requestOptions,
  } = options;
  if (abortSignal !== undefined && typeof abortSignal?.addEventListener !== "function") {
    throw wrongType({ operation, parameter: "abortSignal" }, "an AbortSignal", abortSignal);
  }
  if (timeoutInMs !== undefined) {
    const bounds = { least: 1, most: longestTimerInMs };
    checkWholeNumber({ operation, parameter: "timeoutInMs" }, timeoutInMs, bounds);
  }
  if (requestOptions?.timeout !== undefined) {
    const bounds = { least: 0, most: longestTimerInMs };
    const place = { operation, parameter: "requestOptions.timeout" };
    checkWholeNumber(place, requestOptions.timeout, bounds);
  }
  if (retryOptions !== undefined) checkRetryOptions(operation, retryOptions);
  if (policies !== undefined) checkPolicies(operation, policies);
  if (classify !== undefined) checkClassification(operation, classify);
  if (errorHandling !== undefined && errorHandling !== "throw" && errorHandling !== "return") {
    throw new RangeError(
      `${operation}: errorHandling must be "throw" or "return", got ${JSON.stringify(errorHandling)}`,
    );
  }
}

/** Refuses retry options that would never end or never begin; `operation` may be a constructor. */
export function checkRetryOptions(operation: string, retryOptions: RetryOptions): void {
  const numbers = ["maxRetries", "retryDelayInMs", "maxRetryDelayInMs"] as const;
  for (const name of numbers) {
    const value = retryOptions[name];
    if (value === undefined) continue;
    const place = { operation, parameter: `retryOptions.${name}` };
    checkWholeNumber(place, value, { least: 0, most: longestTimerInMs });
  }
}

function checkPolicies(operation: string, policies: readonly CallPolicy[]): void {
  if (!Array.isArray(policies)) {
    throw wrongType({ operation, parameter: "policies" }, "an array", policies);
  }
  for (const [index, { policy, position }] of policies.entries()) {
    if (typeof policy?.sendRequest !== "function" || typeof policy.name !== "string") {
      throw new TypeError(`${operation}: policies[${index}].policy must be a pipeline policy`);
    }
    if (position !== "perCall" && position !== "perRetry") {
      throw new RangeError(
        `${operation}: policies[${index}].position must be "perCall" or "perRetry", got ${JSON.stringify(position)}`,
      );
    }
  }
}

function checkClassification(operation: string, classify: Classification): void {
  if (typeof classify === "function") return;
  for (const [status, verdict] of Object.entries(classify)) {
    if (verdict === "success" || verdict === "error") continue;
    throw new RangeError(
      `${operation}: classify[${status}] must be "success" or "error", got ${JSON.stringify(verdict)}`,
    );
  }
}
