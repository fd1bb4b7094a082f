import {
  checkChoice,
  checkFunction,
  checkObject,
  checkWholeNumber,
  wrongType,
} from "./arguments.ts";
import type { ArgumentPlace } from "./arguments.ts";
import type {
  CallOptions,
  CallPolicy,
  CallRequestOptions,
  Classification,
  Verdict,
} from "./options.ts";
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
    tracingOptions,
    onResponse,
  } = options;
  if (abortSignal !== undefined && typeof abortSignal?.addEventListener !== "function") {
    throw wrongType({ operation, parameter: "abortSignal" }, "an AbortSignal", abortSignal);
  }
  checkTime({ operation, parameter: "timeoutInMs" }, timeoutInMs, 1);
  if (requestOptions !== undefined) checkRequestOptions(operation, requestOptions);
  if (tracingOptions !== undefined) {
    checkObject({ operation, parameter: "tracingOptions" }, tracingOptions);
  }
  if (onResponse !== undefined) checkFunction({ operation, parameter: "onResponse" }, onResponse);
  if (retryOptions !== undefined) checkRetryOptions(operation, retryOptions);
  if (policies !== undefined) checkPolicies({ operation, parameter: "policies" }, policies);
  if (classify !== undefined) checkClassification(operation, classify);
  if (errorHandling !== undefined) {
    checkChoice({ operation, parameter: "errorHandling" }, ["throw", "return"], errorHandling);
  }
}

/** Refuses retry options that would never end or never begin; `operation` may be a constructor. */
export function checkRetryOptions(operation: string, retryOptions: RetryOptions): void {
  checkObject({ operation, parameter: "retryOptions" }, retryOptions);
  for (const name of ["maxRetries", "retryDelayInMs", "maxRetryDelayInMs"] as const) {
    checkTime({ operation, parameter: `retryOptions.${name}` }, retryOptions[name], 0);
  }
}

function checkTime(place: ArgumentPlace, value: number | undefined, least: number): void {
  if (value !== undefined) checkWholeNumber(place, value, { least, most: longestTimerInMs });
}

/** Refuses a list of policies that could not be put into a pipeline. */
export function checkPolicies(place: ArgumentPlace, policies: readonly CallPolicy[]): void {
  if (!Array.isArray(policies)) throw wrongType(place, "an array", policies);
  const { operation } = place;
  const entries: readonly (Partial<CallPolicy> | null | undefined)[] = policies;
  for (const [index, entry] of entries.entries()) {
    const parameter = `${place.parameter}[${index}]`;
    const policy = entry?.policy;
    if (typeof policy?.sendRequest !== "function" || typeof policy.name !== "string") {
      throw new TypeError(`${operation}: ${parameter}.policy must be a pipeline policy`);
    }
    const positions = ["perCall", "perRetry"];
    checkChoice({ operation, parameter: `${parameter}.position` }, positions, entry?.position);
  }
}

function checkRequestOptions(operation: string, requestOptions: CallRequestOptions): void {
  checkObject({ operation, parameter: "requestOptions" }, requestOptions);
  const { timeout, customHeaders, onUploadProgress, onDownloadProgress } = requestOptions;
  checkTime({ operation, parameter: "requestOptions.timeout" }, timeout, 0);
  for (const [name, progress] of Object.entries({ onUploadProgress, onDownloadProgress })) {
    if (progress === undefined) continue;
    checkFunction({ operation, parameter: `requestOptions.${name}` }, progress);
  }
  if (customHeaders !== undefined) {
    checkObject({ operation, parameter: "requestOptions.customHeaders" }, customHeaders);
  }
}

function checkClassification(operation: string, classify: Classification): void {
  if (typeof classify === "function") return;
  if (typeof classify !== "object" || classify === null) {
    throw wrongType({ operation, parameter: "classify" }, "an object or a function", classify);
  }
  for (const [status, verdict] of Object.entries(classify)) {
    checkVerdict({ operation, parameter: `classify[${status}]` }, verdict);
  }
}

/** Demands one of the two judgements of an answer: a `RangeError` otherwise. */
export function checkVerdict(place: ArgumentPlace, verdict: unknown): asserts verdict is Verdict {
  checkChoice(place, ["success", "error"], verdict);
}
