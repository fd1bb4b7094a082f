import {
  decompressResponsePolicyName,
  formDataPolicyName,
  getDefaultProxySettings,
  logPolicyName,
  multipartPolicyName,
  proxyPolicyName,
  redirectPolicyName,
  setClientRequestIdPolicyName,
  tracingPolicyName,
  userAgentPolicyName,
} from "@azure/core-rest-pipeline";
import type {
  PipelinePolicy,
  PipelineRequest,
  PipelineResponse,
  SendRequest,
} from "@azure/core-rest-pipeline";

import { logger } from "../logger.ts";
import type { Shorten } from "./compose.ts";
import { retryPolicyName } from "./retry.ts";
import { isUntraced } from "./untraced.ts";

/** What a client's options say that decides which policies have work to do. */
export interface ShortcutOptions {
  readonly proxyOptions?: unknown;
  readonly telemetryOptions?: { readonly clientRequestIdHeaderName?: string } | undefined;
}

/**
 * Makes the shortcuts past the policies of a new pipeline. Most policies do nothing for most
 * requests, yet each is an asynchronous function that the request waits for; a shortcut passes a
 * request straight on where its policy would only do that. A policy without one is left as it is.
 */
export function createShortcuts(options: ShortcutOptions): Shorten {
  const requestIdHeader =
    options.telemetryOptions?.clientRequestIdHeaderName ?? "x-ms-client-request-id";
  const shortcuts: Readonly<Record<string, Shorten>> = {
    [proxyPolicyName]: (policy) =>
      options.proxyOptions !== undefined || getDefaultProxySettings() !== undefined
        ? policy
        : skipUnless(policy, ({ proxySettings }) => proxySettings !== undefined),
    [decompressResponsePolicyName]: (policy) =>
      replace(policy, ({ method, headers }) => {
        if (method !== "HEAD") headers.set("Accept-Encoding", "gzip,deflate");
      }),
    wrapAbortSignalLikePolicy: (policy) =>
      skipUnless(policy, ({ abortSignal }) => abortSignal !== undefined),
    [formDataPolicyName]: (policy) =>
      skipUnless(
        policy,
        ({ body, formData }) => formData !== undefined || typeof body === "object",
      ),
    [userAgentPolicyName]: rememberUserAgent,
    [setClientRequestIdPolicyName]: (policy) =>
      replace(policy, ({ headers, requestId }) => {
        if (!headers.has(requestIdHeader)) headers.set(requestIdHeader, requestId);
      }),
    [multipartPolicyName]: (policy) =>
      skipUnless(policy, ({ multipartBody }) => multipartBody !== undefined),
    [retryPolicyName]: (policy) =>
      followUp(
        policy,
        ({ request, status }) => status >= 400 || request.abortSignal?.aborted === true,
      ),
    // A request without a context may be inside of one all the same: the tracer knows.
    [tracingPolicyName]: (policy) =>
      skipUnless(policy, ({ tracingOptions }) => !isUntraced(tracingOptions?.tracingContext)),
    [redirectPolicyName]: (policy) => followUp(policy, ({ headers }) => headers.has("location")),
    [logPolicyName]: (policy) => skipUnless(policy, () => logger.info.enabled),
  };
  return (policy) => shortcuts[policy.name]?.(policy) ?? policy;
}

/** Goes through a policy only where a request needs it. */
function skipUnless(
  policy: PipelinePolicy,
  isNeeded: (request: PipelineRequest) => boolean,
): PipelinePolicy {
  return {
    name: policy.name,
    sendRequest: (request, next) =>
      isNeeded(request) ? policy.sendRequest(request, next) : next(request),
  };
}

/** Does at once what a policy does to every request. */
function replace(
  { name }: PipelinePolicy,
  prepare: (request: PipelineRequest) => void,
): PipelinePolicy {
  return {
    name,
    sendRequest(request, next) {
      prepare(request);
      return next(request);
    },
  };
}

/**
 * Goes through a policy that leaves a request as it is until there is an outcome, and only with an
 * outcome that the policy has something to say to: an error, or an answer that `isNeeded` for.
 */
function followUp(
  policy: PipelinePolicy,
  isNeeded: (response: PipelineResponse) => boolean,
): PipelinePolicy {
  return {
    name: policy.name,
    async sendRequest(request, next) {
      let response: PipelineResponse;
      try {
        response = await next(request);
      } catch (error) {
        return policy.sendRequest(request, startWith({ error }, next));
      }
      return isNeeded(response)
        ? policy.sendRequest(request, startWith({ response }, next))
        : response;
    },
  };
}

type Outcome = { readonly response: PipelineResponse } | { readonly error: unknown };

/** Sends what was sent already, with its outcome; what is sent after that goes out. */
function startWith(outcome: Outcome, next: SendRequest): SendRequest {
  let isFirst = true;
  return async (request) => {
    if (!isFirst) return next(request);
    isFirst = false;
    if ("error" in outcome) throw outcome.error;
    return outcome.response;
  };
}

/** Asks the policy for the user agent once: it is the same for all requests. */
function rememberUserAgent(policy: PipelinePolicy): PipelinePolicy {
  // Browsers do not let a page set the first.
  const names = ["User-Agent", "x-ms-useragent"];
  let known: { readonly name: string; readonly value: string } | undefined;
  return {
    name: policy.name,
    sendRequest(request, next) {
      if (known !== undefined) {
        if (!request.headers.has(known.name)) request.headers.set(known.name, known.value);
        return next(request);
      }
      const missing = names.filter((name) => !request.headers.has(name));
      return policy.sendRequest(request, (sent) => {
        for (const name of missing) {
          const value = sent.headers.get(name);
          if (value !== undefined) known = { name, value };
        }
        return next(sent);
      });
    },
  };
}
