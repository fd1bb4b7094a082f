import { getClient } from "@azure-rest/core-client";
import type { ClientOptions } from "@azure-rest/core-client";
import type { TokenCredential } from "@azure/core-auth";
import type { VersionsClient } from "./clientDefinitions.js";
import { logger } from "./logger.js";

/** The optional parameters of the client. */
export interface VersionsClientOptions extends ClientOptions {
  /** The api-version that requests name. Default: `2025-01-01`. */
  apiVersion?: string;
}

/**
 * Makes a `VersionsClient`.
 * @param endpointParam - The URL of the service.
 * @param credentials - What the requests are authenticated with.
 * @param options - Everything that has a default.
 */
export default function createClient(
  endpointParam: string,
  credentials: TokenCredential,
  { apiVersion = "2025-01-01", ...options }: VersionsClientOptions = {},
): VersionsClient {
  const endpointUrl = options.endpoint ?? options.baseUrl ?? `${endpointParam}`;
  const userAgentInfo = "azsdk-js-versions-rest/1.2.3";
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
      scopes: options.credentials?.scopes ?? ["https://versions.example.com/.default"],
    },
  };
  const client = getClient(endpointUrl, credentials, options) as VersionsClient;

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
  return client;
}
