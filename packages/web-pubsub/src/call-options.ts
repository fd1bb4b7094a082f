import { checkChoice, checkWholeNumber, wrongType } from "./arguments.ts";
import type { ArgumentPlace } from "./arguments.ts";
import type { CallOptions, CallPolicy, Classification, Verdict } from "./options.ts";
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
  checkTime({ operation, parameter: "timeoutInMs" }, timeoutInMs, 1);
  checkTime({ operation, parameter: "requestOptions.timeout" }, requestOptions?.timeout, 0);
  if (retryOptions !== undefined) checkRetryOptions(operation, retryOptions);
  if (policies !== undefined) checkPolicies(operation, policies);
  if (classify !== undefined) checkClassification(operation, classify);
  if (errorHandling !== undefined) {
    checkChoice({ operation, parameter: "errorHandling" }, ["throw", "return"], errorHandling);
  }
}

/** Refuses retry options that would never end or never begin; `operation` may be a constructor. */
export function checkRetryOptions(operation: string, retryOptions: RetryOptions): void {
  for (const name of ["maxRetries", "retryDelayInMs", "maxRetryDelayInMs"] as const) {
    checkTime({ operation, parameter: `retryOptions.${name}` }, retryOptions[name], 0);
  }
}

function checkTime(place: ArgumentPlace, value: number | undefined, least: number): void {
  if (value !== undefined) checkWholeNumber(place, value, { least, most: longestTimerInMs });
}

function checkPolicies(operation: string, policies: readonly CallPolicy[]): void {
  if (!Array.isArray(policies)) {
    throw wrongType({ operation, parameter: "policies" }, "an array", policies);
  }
  for (const [index, { policy, position }] of policies.entries()) {
    const parameter = `policies[${index}]`;
    if (typeof policy?.sendRequest !== "function" || typeof policy.name !== "string") {
      throw new TypeError(`${operation}: ${parameter}.policy must be a pipeline policy`);
    }
    const place = { operation, parameter: `${parameter}.position` };
    checkChoice(place, ["perCall", "perRetry"], position);
  }
}

function checkClassification(operation: string, classify: Classification): void {
  if (typeof classify === "function") return;
  for (const [status, verdict] of Object.entries(classify)) {
    checkVerdict({ operation, parameter: `classify[${status}]` }, verdict);
  }
}

/** Demands one of the two judgements of an answer: a `RangeError` otherwise. */
export function checkVerdict(place: ArgumentPlace, verdict: unknown): asserts verdict is Verdict {
  checkChoice(place, ["success", "error"], verdict);
}
