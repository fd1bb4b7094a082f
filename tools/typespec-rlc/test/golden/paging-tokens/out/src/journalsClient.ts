import { getClient } from "@azure-rest/core-client";
import type { ClientOptions } from "@azure-rest/core-client";
import type { JournalsClient } from "./clientDefinitions.js";
import { logger } from "./logger.js";

/** The optional parameters of the client. */
export interface JournalsClientOptions extends ClientOptions {}

/**
 * Makes a `JournalsClient`.
 * @param options - Everything that has a default.
 */
export default function createClient(options: JournalsClientOptions = {}): JournalsClient {
  const endpointUrl = options.endpoint ?? options.baseUrl ?? `https://example.com`;
  const userAgentInfo = "azsdk-js-paging-tokens-rest/1.2.3";
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
  const client = getClient(endpointUrl, options) as JournalsClient;

  client.pipeline.removePolicy({ name: "ApiVersionPolicy" });
  if (options.apiVersion !== undefined) {
    logger.warning(
      "The option apiVersion has no effect: give the api-version to each operation that takes one.",
    );
  }
  return client;
}
