import { getClient } from "@azure-rest/core-client";
import type { ClientOptions } from "@azure-rest/core-client";
import type { KeyCredential } from "@azure/core-auth";
import type { WeatherClient } from "./clientDefinitions.js";
import { logger } from "./logger.js";
import { nameMediaTypes } from "./mediaTypes.js";

/** The optional parameters of the client. */
export interface WeatherClientOptions extends ClientOptions {}

/**
 * Makes a `WeatherClient`.
 * @param credentials - What the requests are authenticated with.
 * @param options - Everything that has a default.
 */
export default function createClient(
  credentials: KeyCredential | undefined,
  options: WeatherClientOptions = {},
): WeatherClient {
  const endpointUrl = options.endpoint ?? options.baseUrl ?? `https://example.com`;
  const userAgentInfo = "azsdk-js-authentication-query-key-rest/1.2.3";
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
  const client = getClient(endpointUrl, options) as WeatherClient;

  client.pipeline.removePolicy({ name: "ApiVersionPolicy" });
  if (credentials !== undefined) {
    client.pipeline.addPolicy({
      name: "QueryKeyPolicy",
      sendRequest: (request, next) => {
        const separator = request.url.includes("?") ? "&" : "?";
        request.url += `${separator}subscription-key=${encodeURIComponent(credentials.key)}`;
        return next(request);
      },
    });
  }
  if (options.apiVersion !== undefined) {
    logger.warning(
      "The option apiVersion has no effect: give the api-version to each operation that takes one.",
    );
  }
  return nameMediaTypes(client);
}
