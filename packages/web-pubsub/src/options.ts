import type {
  AdditionalPolicyConfig,
  OperationOptions,
  RawResponseCallback,
} from "@azure-rest/core-client";
import type { HttpClient, PipelineOptions, TransferProgressEvent } from "@azure/core-rest-pipeline";

import type { ApiVersion } from "./rest.ts";
import type { RetryOptions } from "./pipeline/retry.ts";
import type { ServiceResponse } from "./response.ts";

/** Options to make a client from. All are optional. */
export interface WebPubSubServiceClientOptions extends PipelineOptions {
  /**
   * The api-version to speak. What it lacks is refused before it is sent, with a `RangeError` that
   * names the one that has it. Default: the latest, `2024-12-01`.
   */
  apiVersion?: ApiVersion;
  /** How failed requests are repeated; a call can say otherwise. */
  retryOptions?: RetryOptions;
  /** Sends the requests in place of the platform's own HTTP client. */
  httpClient?: HttpClient;
  /** Policies for every request of this client. */
  additionalPolicies?: AdditionalPolicyConfig[];
  /**
   * The address of a reverse proxy in front of the resource, Azure API Management for instance:
   * requests go to its host, and tokens still name the resource.
   */
  reverseProxyEndpoint?: string;
  /** What a log may show. */
  loggingOptions?: WebPubSubServiceClientLogOptions;
  /**
   * Lets plain http leave this machine, where others can read the access tokens. A service on
   * `localhost`, 127.0.0.0/8 or `[::1]` needs no permission. Default: false.
   */
  allowInsecureConnection?: boolean;
}

/** What a log may show beside what is known to be harmless. `Authorization` is never shown. */
export interface WebPubSubServiceClientLogOptions {
  /** Names of further headers whose values are logged. */
  additionalAllowedHeaderNames?: string[];
  /** Names of further query parameters whose values are logged. */
  additionalAllowedQueryParameters?: string[];
}

/** How an answer is judged. */
export type Verdict = "success" | "error";

/**
 * Judges answers otherwise than the operation does: by status, or by a function, which returns
 * undefined where it has no opinion.
 */
export type Classification =
  | Readonly<Record<number, Verdict>>
  | ((response: ServiceResponse) => Verdict | undefined);

/** A policy for one call. */
export type CallPolicy = AdditionalPolicyConfig;

/** What every operation takes, for the one call. All are optional. */
export interface CallOptions {
  /** Ends the call at once, with an `AbortError`. */
  abortSignal?: NonNullable<OperationOptions["abortSignal"]> | undefined;
  /**
   * Ends the call with a `TimeoutError` when it takes longer, retries and waits between them
   * included. Milliseconds, a whole number from 1 to 2147483647. Default: no limit.
   */
  timeoutInMs?: number | undefined;
  /** How this call is repeated; what is left out is as for the client. */
  retryOptions?: RetryOptions | undefined;
  /** Policies for this call: around all of its attempts, or around each. */
  policies?: readonly CallPolicy[] | undefined;
  /**
   * `"return"`: an answer that counts as a failure is returned instead of thrown. What brings no
   * answer (abort, timeout, no connection) is thrown all the same. Default: `"throw"`.
   */
  errorHandling?: "throw" | "return" | undefined;
  /** Which answers count as failures. Default: what the service's specification says. */
  classify?: Classification | undefined;
  /** Settings of the request itself, by the names that the official client has for them. */
  requestOptions?: CallRequestOptions | undefined;
  /** The context that the span of this call is made in. Default: the one that is active. */
  tracingOptions?: NonNullable<OperationOptions["tracingOptions"]> | undefined;
  /** Called with the raw response when it is there, whether it counts as a failure or not. */
  onResponse?: RawResponseCallback | undefined;
}

/** Settings of the request itself. */
export interface CallRequestOptions {
  /** Headers to send as well, by name. */
  customHeaders?: Record<string, string> | undefined;
  /** Milliseconds that each attempt may take; 0 and left out: no limit. See `timeoutInMs`. */
  timeout?: number | undefined;
  /** Called as the request's body goes out. */
  onUploadProgress?: ((progress: TransferProgressEvent) => void) | undefined;
  /** Called as the response's body comes in. */
  onDownloadProgress?: ((progress: TransferProgressEvent) => void) | undefined;
}

/** Options of an operation that returns a value: see `ReturningErrors` for one that returns failures. */
export interface ThrowingOptions extends CallOptions {
  /** With `"return"` the answer may be a `ServiceResponse`: see `ReturningErrors`. */
  errorHandling?: "throw" | undefined;
}

/**
 * The options of an operation that returns a value, for a call that returns failures too: the
 * result is then the value, or the response of the failure.
 */
export type ReturningErrors<Options extends CallOptions> = Omit<Options, "errorHandling"> & {
  /** Returns the response of a failure instead of throwing it: see `CallOptions`. */
  errorHandling: "return";
};
