import { getClient } from "@azure-rest/core-client";
import type { ClientOptions } from "@azure-rest/core-client";
import type { KeyCredential } from "@azure/core-auth";
import type { BaggageClient } from "./clientDefinitions.js";
import { logger } from "./logger.js";
import { guardPaths } from "./pathArguments.js";

/** The optional parameters of the client. */
export interface BaggageClientOptions extends ClientOptions {}

/**
 * Makes a `BaggageClient`.
 * @param credentials - What the requests are authenticated with.
 * @param options - Everything that has a default.
 */
export default function createClient(
  credentials: KeyCredential,
  options: BaggageClientOptions = {},
): BaggageClient {
  const endpointUrl = options.endpoint ?? options.baseUrl ?? `https://baggage.example.com`;
  const userAgentInfo = "azsdk-js-several-services-rest/1.2.3";
  const userAgentPrefix = options.userAgentOptions?.userAgentPrefix
    ? `${options.userAgentOptions.userAgentPrefix} ${userAgentInfo}`
    : userAgentInfo;
  options = {
    ...options,
    userAgentOptions: { ...options.userAgentOptions, userAgentPrefix },
    loggingOptions: {
      ...options.loggingOptions,
      logger: options.loggingOptions?.logger ?? logger.info,
    },
    credentials: {
      apiKeyHeaderName: options.credentials?.apiKeyHeaderName ?? "x-key",
    },
  };
  const client = getClient(endpointUrl, credentials, options) as BaggageClient;

  client.pipeline.removePolicy({ name: "ApiVersionPolicy" });
  if (options.apiVersion !== undefined) {
    logger.warning(
      "The option apiVersion has no effect: give the api-version to each operation that takes one.",
    );
  }
  return guardPaths(client);
}
