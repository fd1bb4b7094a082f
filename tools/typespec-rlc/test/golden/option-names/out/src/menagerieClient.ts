import { getClient } from "@azure-rest/core-client";
import type { ClientOptions } from "@azure-rest/core-client";
import type { MenagerieClient } from "./clientDefinitions.js";
import { logger } from "./logger.js";
import { guardPaths } from "./pathArguments.js";

/** The optional parameters of the client. */
export interface MenagerieClientOptions extends ClientOptions {}

/**
 * Makes a `MenagerieClient`.
 * @param options - Everything that has a default.
 */
export default function createClient(options: MenagerieClientOptions = {}): MenagerieClient {
  const endpointUrl = options.endpoint ?? options.baseUrl ?? `https://example.com`;
  const userAgentInfo = "azsdk-js-option-names-rest/1.2.3";
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
  };
  const client = getClient(endpointUrl, options) as MenagerieClient;

  client.pipeline.removePolicy({ name: "ApiVersionPolicy" });
  if (options.apiVersion !== undefined) {
    logger.warning(
      "The option apiVersion has no effect: give the api-version to each operation that takes one.",
    );
  }
  return guardPaths(client);
}
