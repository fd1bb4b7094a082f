import { getClient } from "@azure-rest/core-client";
import type { ClientOptions } from "@azure-rest/core-client";
import { readBytes } from "./byteAnswers.js";
import type { ContentTypesClient } from "./clientDefinitions.js";
import { logger } from "./logger.js";
import { nameMediaTypes } from "./mediaTypes.js";
import { readTexts } from "./textAnswers.js";

/** The optional parameters of the client. */
export interface ContentTypesClientOptions extends ClientOptions {}

/**
 * Makes a `ContentTypesClient`.
 * @param endpointParam - The URL of the service.
 * @param options - Everything that has a default.
 */
export default function createClient(
  endpointParam: string,
  options: ContentTypesClientOptions = {},
): ContentTypesClient {
  const endpointUrl = options.endpoint ?? options.baseUrl ?? `${endpointParam}`;
  const userAgentInfo = "azsdk-js-content-types-rest/1.2.3";
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
  const client = getClient(endpointUrl, options) as ContentTypesClient;

  client.pipeline.removePolicy({ name: "ApiVersionPolicy" });
  if (options.apiVersion !== undefined) {
    logger.warning(
      "The option apiVersion has no effect: give the api-version to each operation that takes one.",
    );
  }
  return readBytes(readTexts(nameMediaTypes(client)));
}
