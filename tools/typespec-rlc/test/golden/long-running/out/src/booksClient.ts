import { getClient } from "@azure-rest/core-client";
import type { ClientOptions } from "@azure-rest/core-client";
import type { BooksClient } from "./clientDefinitions.js";
import { logger } from "./logger.js";
import { guardPaths } from "./pathArguments.js";

/** The optional parameters of the client. */
export interface BooksClientOptions extends ClientOptions {
  /** The api-version that requests name. Default: `2025-01-01`. */
  apiVersion?: string;
}

/**
 * Makes a `BooksClient`.
 * @param endpointParam - The URL of the service.
 * @param options - Everything that has a default.
 */
export default function createClient(
  endpointParam: string,
  { apiVersion = "2025-01-01", ...options }: BooksClientOptions = {},
): BooksClient {
  const endpointUrl = options.endpoint ?? options.baseUrl ?? `${endpointParam}`;
  const userAgentInfo = "azsdk-js-long-running-rest/1.2.3";
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
  const client = getClient(endpointUrl, options) as BooksClient;

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
  return guardPaths(client);
}
