import { getClient } from "@azure-rest/core-client";
import type { ClientOptions } from "@azure-rest/core-client";
import { readBytes } from "./byteAnswers.js";
import type { BytesClient } from "./clientDefinitions.js";
import { logger } from "./logger.js";
import { nameMediaTypes } from "./mediaTypes.js";
import { guardPaths } from "./pathArguments.js";

/** The optional parameters of the client. */
export interface BytesClientOptions extends ClientOptions {}

/**
 * Makes a `BytesClient`.
 * @param endpointParam - The URL of the service.
 * @param options - Everything that has a default.
 */
export default function createClient(
  endpointParam: string,
  options: BytesClientOptions = {},
): BytesClient {
  const endpointUrl = options.endpoint ?? options.baseUrl ?? `${endpointParam}`;
  const userAgentInfo = "azsdk-js-bytes-rest/1.2.3";
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
  const client = getClient(endpointUrl, options) as BytesClient;

  client.pipeline.removePolicy({ name: "ApiVersionPolicy" });
  if (options.apiVersion !== undefined) {
    logger.warning(
      "The option apiVersion has no effect: give the api-version to each operation that takes one.",
    );
  }
  return readBytes(nameMediaTypes(guardPaths(client)));
}
