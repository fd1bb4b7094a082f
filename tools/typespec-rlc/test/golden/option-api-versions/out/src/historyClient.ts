import { getClient } from "@azure-rest/core-client";
import type { ClientOptions } from "@azure-rest/core-client";
import type { HistoryClient } from "./clientDefinitions.js";
import { logger } from "./logger.js";
import { nameMediaTypes } from "./mediaTypes.js";
import { guardPaths } from "./pathArguments.js";

/** The optional parameters of the client. */
export interface HistoryClientOptions extends ClientOptions {
  /** The api-version that requests name. Default: `2025-01-01`. */
  apiVersion?: string;
}

/**
 * Makes a `HistoryClient`.
 * @param options - Everything that has a default.
 */
export default function createClient({
  apiVersion = "2025-01-01",
  ...options
}: HistoryClientOptions = {}): HistoryClient {
  const endpointUrl = options.endpoint ?? options.baseUrl ?? `https://example.com`;
  const userAgentInfo = "azsdk-js-option-api-versions-rest/1.2.3";
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
  const client = getClient(endpointUrl, options) as HistoryClient;

  client.pipeline.removePolicy({ name: "ApiVersionPolicy" });
  client.pipeline.addPolicy({
    name: "ClientApiVersionPolicy",
    sendRequest: (request, next) => {
      if (!/[?&]api-version=/.test(request.url)) {
        const separator = request.url.includes("?") ? "&" : "?";
        request.url += `${separator}api-version=${encodeURIComponent(apiVersion)}`;
      }
      return next(request);
    },
  });
  return nameMediaTypes(guardPaths(client));
}
