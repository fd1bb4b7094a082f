import { expect } from "chai";

import { checkCallOptions, checkRetryOptions } from "./call-options.ts";
import type { CallOptions } from "./options.ts";

const policy = { name: "audit", sendRequest: () => Promise.reject(new Error("not called")) };

describe("checkCallOptions", () => {
  const accepted: CallOptions[] = [
    {},
    { timeoutInMs: 1 },
    { timeoutInMs: 2_147_483_647, abortSignal: AbortSignal.abort() },
    { requestOptions: { timeout: 0 } },
    { retryOptions: { maxRetries: 0, retryDelayInMs: 0, maxRetryDelayInMs: 0 } },
    { policies: [{ policy, position: "perCall" }] },
    { errorHandling: "return" },
    { classify: { 404: "success", 207: "error" } },
    { classify: () => undefined },
    { onResponse: () => undefined, tracingOptions: {} },
    {
      requestOptions: {
        customHeaders: { "x-Trace_1": "caf\u00e9" },
        onUploadProgress: () => undefined,
      },
    },
    { abortSignal: undefined, timeoutInMs: undefined, classify: undefined, policies: undefined },
  ];
  for (const options of accepted) {
    it(`takes ${Object.keys(options).join(", ") || "nothing"}`, () => {
      expect(() => checkCallOptions("closeConnection", options)).not.to.throw();
    });
  }

  const refused: [options: object, type: typeof Error, problem: string][] = [
    [{ timeoutInMs: 0 }, RangeError, "timeoutInMs must be a whole number from 1 to 2147483647"],
    [{ timeoutInMs: -1 }, RangeError, "timeoutInMs must be"],
    [{ timeoutInMs: 1.5 }, RangeError, "timeoutInMs must be"],
    [{ timeoutInMs: Number.NaN }, RangeError, "timeoutInMs must be"],
    [{ timeoutInMs: 2_147_483_648 }, RangeError, "timeoutInMs must be"],
    [{ timeoutInMs: "5" }, TypeError, "timeoutInMs must be a number, got a string"],
    [{ abortSignal: {} }, TypeError, "abortSignal must be an AbortSignal, got an object"],
    [{ abortSignal: null }, TypeError, "abortSignal must be an AbortSignal, got null"],
    [{ requestOptions: { timeout: -1 } }, RangeError, "requestOptions.timeout must be"],
    [{ retryOptions: { maxRetries: Number.NaN } }, RangeError, "retryOptions.maxRetries must be"],
    [{ retryOptions: { retryDelayInMs: "1" } }, TypeError, "retryOptions.retryDelayInMs must be"],
    [{ retryOptions: null }, TypeError, "retryOptions must be an object, got null"],
    [{ retryOptions: 3 }, TypeError, "retryOptions must be an object, got a number"],
    [{ requestOptions: 3 }, TypeError, "requestOptions must be an object, got a number"],
    [
      { requestOptions: { onUploadProgress: {} } },
      TypeError,
      "requestOptions.onUploadProgress must be a function, got an object",
    ],
    [
      { requestOptions: { customHeaders: "a: b" } },
      TypeError,
      "requestOptions.customHeaders must be an object, got a string",
    ],
    [{ tracingOptions: "on" }, TypeError, "tracingOptions must be an object, got a string"],
    [{ onResponse: {} }, TypeError, "onResponse must be a function, got an object"],
    [{ classify: "success" }, TypeError, "classify must be an object or a function, got a string"],
    [{ classify: null }, TypeError, "classify must be an object or a function, got null"],
    [{ policies: [undefined] }, TypeError, "policies[0].policy must be"],
    [{ errorHandling: 1n }, RangeError, "errorHandling must be one of throw, return, got a bigint"],
    [{ policies: policy }, TypeError, "policies must be an array, got an object"],
    [{ policies: [{ policy: {}, position: "perCall" }] }, TypeError, "policies[0].policy must be"],
    [{ policies: [{ position: "perCall" }] }, TypeError, "policies[0].policy must be"],
    [
      { policies: [{ policy, position: "everywhere" }] },
      RangeError,
      'policies[0].position must be one of perCall, perRetry, got "everywhere"',
    ],
    [
      { errorHandling: "ignore" },
      RangeError,
      'errorHandling must be one of throw, return, got "ignore"',
    ],
    [
      { classify: { 404: "fine" } },
      RangeError,
      'classify[404] must be one of success, error, got "fine"',
    ],
  ];
  for (const [options, type, problem] of refused) {
    it(`refuses ${problem}`, () => {
      expect(() => checkCallOptions("closeConnection", options)).to.throw(
        type,
        `closeConnection: ${problem}`,
      );
    });
  }
});

describe("checkRetryOptions", () => {
  it("names whoever was given them", () => {
    expect(() => checkRetryOptions("WebPubSubServiceClient", { maxRetries: -1 })).to.throw(
      RangeError,
      "WebPubSubServiceClient: retryOptions.maxRetries must be a whole number from 0",
    );
  });
});
