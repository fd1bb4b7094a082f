import { getClient } from "@azure-rest/core-client";
import type { ClientOptions } from "@azure-rest/core-client";
import type { PaintClient } from "./clientDefinitions.js";
import { logger } from "./logger.js";
import { keepRepeats } from "./queryRepeats.js";

/** The optional parameters of the client. */
export interface PaintClientOptions extends ClientOptions {}

/**
 * Makes a `PaintClient`.
 * @param options - Everything that has a default.
 */
export default function createClient(options: PaintClientOptions = {}): PaintClient {
  const endpointUrl = options.endpoint ?? options.baseUrl ?? `https://example.com`;
  const userAgentInfo = "azsdk-js-option-query-multi-format-rest/1.2.3";
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
  const client = getClient(endpointUrl, options) as PaintClient;

  client.pipeline.removePolicy({ name: "ApiVersionPolicy" });
  if (options.apiVersion !== undefined) {
    logger.warning(
      "The option apiVersion has no effect: give the api-version to each operation that takes one.",
    );
  }
  return keepRepeats(client);
}
