import { getClient } from "@azure-rest/core-client";
import type { ClientOptions } from "@azure-rest/core-client";
import type { TokenCredential } from "@azure/core-auth";
import type { KitchenClient } from "./clientDefinitions.js";
import { logger } from "./logger.js";
import { guardPaths } from "./pathArguments.js";
import { keepRepeats } from "./queryRepeats.js";

/** The optional parameters of the client. */
export interface KitchenClientOptions extends ClientOptions {}

/**
 * Makes a `KitchenClient`.
 * @param endpointParam - The server's endpoint.
 * @param credentials - What the requests are authenticated with.
 * @param options - Everything that has a default.
 */
export default function createClient(
  endpointParam: string,
  credentials: TokenCredential,
  options: KitchenClientOptions = {},
): KitchenClient {
  const endpointUrl = options.endpoint ?? options.baseUrl ?? `${endpointParam}/v1`;
  const userAgentInfo = "azsdk-js-option-metadata-rest/1.2.3";
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
      scopes: options.credentials?.scopes ?? ["https://example.com/.default"],
    },
  };
  const client = getClient(endpointUrl, credentials, options) as KitchenClient;

  client.pipeline.removePolicy({ name: "ApiVersionPolicy" });
  if (options.apiVersion !== undefined) {
    logger.warning(
      "The option apiVersion has no effect: give the api-version to each operation that takes one.",
    );
  }
  return guardPaths(keepRepeats(client));
}
