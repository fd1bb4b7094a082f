import createClient, { apiVersions } from "@restline/web-pubsub-rest";
import type { ApiVersion, Routes, WebPubSubServiceClient } from "@restline/web-pubsub-rest";
import type { KeyCredential, TokenCredential } from "@azure/core-auth";
import {
  bearerTokenAuthenticationPolicyName,
  createDefaultHttpClient,
} from "@azure/core-rest-pipeline";
import type { HttpClient } from "@azure/core-rest-pipeline";

import { checkChoice } from "./arguments.ts";
import { readTarget } from "./auth/service-target.ts";
import type { ServiceTarget } from "./auth/service-target.ts";
import { checkClientOptions } from "./client-options.ts";
import { logger } from "./logger.ts";
import type { CallPolicy, WebPubSubServiceClientOptions } from "./options.ts";
import { composeOnce } from "./pipeline/compose.ts";
import { createForgetTokenPolicy } from "./pipeline/forget-token.ts";
import { createRetryPolicy, retryPolicyName } from "./pipeline/retry.ts";
import type { RetryOptions } from "./pipeline/retry.ts";
import { createReverseProxyPolicy } from "./pipeline/reverse-proxy.ts";
import { createShortcuts } from "./pipeline/shortcuts.ts";
import { createSigningPolicy } from "./pipeline/signing.ts";
import { createTokenRenewal } from "./pipeline/token-renewal.ts";
import type { RequestWay } from "./request.ts";

/** The REST client of `@restline/web-pubsub-rest`: `path("/api/hubs/{hub}/…", hub).post(…)`. */
export type RestClient = WebPubSubServiceClient;
/** The routes of the REST client, from which the table of operations is derived. */
export type RestRoutes = Routes;

export { apiVersions, operationVersions } from "@restline/web-pubsub-rest";
export type { ApiVersion } from "@restline/web-pubsub-rest";

const latestApiVersion: ApiVersion = "2024-12-01";

/** Reads which api-version to speak: the latest, where none is asked for. A `RangeError` otherwise. */
export function readApiVersion(
  operation: string,
  { apiVersion = latestApiVersion }: WebPubSubServiceClientOptions,
): ApiVersion {
  checkChoice({ operation, parameter: "apiVersion" }, apiVersions, apiVersion);
  return apiVersion;
}

/** A REST client, and the way of calls that ask for nothing special: its own pipeline. */
export interface RestConnection extends RequestWay {
  readonly client: RestClient;
  /** The address of the resource, to put a path behind. */
  readonly address: string;
  /**
   * Makes a way for one call of an operation: the same but for its retries and policies, on the same
   * sockets. Throws a `RangeError` for a policy whose name the pipeline has already.
   */
  derive(operation: string, changes: PipelineChanges): RequestWay;
}

/** What a call can change about the pipeline. */
export interface PipelineChanges {
  retryOptions?: RetryOptions | undefined;
  policies?: readonly CallPolicy[] | undefined;
}

/**
 * Makes a REST client of `@restline/web-pubsub-rest` for those who want the wire: from a connection
 * string, or from an endpoint and a credential. It signs, retries and logs as
 * `WebPubSubServiceClient` does, and refuses plain http that leaves this machine just so.
 *
 * Throws what the constructor of `WebPubSubServiceClient` throws.
 */
export function createRestClient(
  connectionString: string,
  options?: WebPubSubServiceClientOptions,
): RestClient;
/** The same from an endpoint and a credential: an access key of the resource, or Microsoft Entra ID. */
export function createRestClient(
  endpoint: string,
  credential: KeyCredential | TokenCredential,
  options?: WebPubSubServiceClientOptions,
): RestClient;
export function createRestClient(
  address: string,
  second?: KeyCredential | TokenCredential | WebPubSubServiceClientOptions,
  third: WebPubSubServiceClientOptions = {},
): RestClient {
  const hasCredential = second !== undefined && !isOptions(second);
  const options = hasCredential ? third : (second ?? {});
  checkClientOptions("createRestClient", options);
  const apiVersion = readApiVersion("createRestClient", options);
  const target = readTarget(
    "createRestClient",
    hasCredential
      ? { kind: "endpoint", endpoint: address, credential: second }
      : { kind: "connectionString", connectionString: address },
    options.allowInsecureConnection,
  );
  return connectRest(target, { ...options, apiVersion }).client;
}

/** Makes the REST client of a target, with this package's policies in its pipeline. */
export function connectRest(
  target: ServiceTarget,
  options: WebPubSubServiceClientOptions & { apiVersion: ApiVersion },
): RestConnection {
  const { credential, isInsecure } = target;
  const { retryOptions, reverseProxyEndpoint, ...settings } = options;
  const httpClient = options.httpClient ?? (defaultHttpClient ??= createDefaultHttpClient());
  const renewal = credential.kind === "entra" ? createTokenRenewal(credential.token) : undefined;
  const client = createClient(target.endpoint, renewal?.credential ?? neverAsked, {
    ...settings,
    httpClient,
    allowInsecureConnection: isInsecure,
    loggingOptions: { ...hideAuthorization(options), logger: logger.info },
  });

  const { pipeline } = client;
  pipeline.removePolicy({ phase: "Retry" });
  pipeline.addPolicy(createRetryPolicy(retryOptions), { phase: "Retry" });
  if (credential.kind === "accessKey") {
    pipeline.removePolicy({ name: bearerTokenAuthenticationPolicyName });
    pipeline.addPolicy(createSigningPolicy(credential.signer, credential.clock), { phase: "Sign" });
  } else {
    if (renewal !== undefined) pipeline.addPolicy(renewal.policy);
    pipeline.addPolicy(createForgetTokenPolicy());
  }
  if (reverseProxyEndpoint !== undefined) {
    // After the Sign phase: the proxy passes on a token that is for the resource.
    pipeline.addPolicy(createReverseProxyPolicy(reverseProxyEndpoint), { afterPhase: "Sign" });
  }
  composeOnce(pipeline, createShortcuts(options));

  return {
    client,
    pipeline,
    httpClient,
    isInsecure,
    address: new URL(target.endpoint).href.replace(/\/+$/, ""),
    derive(operation, changes) {
      const own = pipeline.clone();
      if (changes.retryOptions !== undefined) {
        own.removePolicy({ name: retryPolicyName });
        own.addPolicy(createRetryPolicy({ ...retryOptions, ...changes.retryOptions }), {
          phase: "Retry",
        });
      }
      for (const { policy, position } of changes.policies ?? []) {
        if (own.getOrderedPolicies().some(({ name }) => name === policy.name)) {
          throw new RangeError(
            `${operation}: policies has one named ${JSON.stringify(policy.name)}, and the pipeline has one of that name already`,
          );
        }
        own.addPolicy(policy, position === "perRetry" ? { afterPhase: "Sign" } : {});
      }
      return { pipeline: own, httpClient, isInsecure };
    },
  };
}

// One for all clients, so that they share their connections.
let defaultHttpClient: HttpClient | undefined;

/** Takes what is no object for a credential: reported as such, it is not quoted. */
function isOptions(
  value: KeyCredential | TokenCredential | WebPubSubServiceClientOptions,
): value is WebPubSubServiceClientOptions {
  return typeof value === "object" && value !== null && !("getToken" in value) && !("key" in value);
}

// The factory asks for a token credential, as the specification knows no other. With an access key
// the policy that would use it is taken out again, and the requests are signed instead.
const neverAsked: TokenCredential = {
  getToken: () => Promise.reject(new Error("This client signs its requests with an access key.")),
};

/** No option shall bring a token into a log. */
function hideAuthorization(
  options: WebPubSubServiceClientOptions,
): NonNullable<WebPubSubServiceClientOptions["loggingOptions"]> {
  const { additionalAllowedHeaderNames: names, ...others } = options.loggingOptions ?? {};
  if (names === undefined) return others;
  return {
    ...others,
    additionalAllowedHeaderNames: names.filter((name) => name.toLowerCase() !== "authorization"),
  };
}
