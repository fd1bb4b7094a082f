import { getClient } from "@azure-rest/core-client";
import type { ClientOptions } from "@azure-rest/core-client";
import type { TokenCredential } from "@azure/core-auth";
import type { WebPubSubServiceClient } from "./clientDefinitions.js";
import { logger } from "./logger.js";
import { guardPaths } from "./pathArguments.js";
import { keepRepeats } from "./queryRepeats.js";

/** The optional parameters of the client. */
export interface WebPubSubServiceClientOptions extends ClientOptions {
  /** The api-version that requests name. Default: `2024-12-01`. */
  apiVersion?: string;
}

/**
 * Makes a `WebPubSubServiceClient`.
 * @param endpointParam - The URL of the resource, http or https, without a path: `https://contoso.webpubsub.azure.com`.
 * @param credentials - What the requests are authenticated with.
 * @param options - Everything that has a default.
 */
export default function createClient(
  endpointParam: string,
  credentials: TokenCredential,
  { apiVersion = "2024-12-01", ...options }: WebPubSubServiceClientOptions = {},
): WebPubSubServiceClient {
  const endpointUrl = options.endpoint ?? options.baseUrl ?? `${endpointParam}`;
  const userAgentInfo = "azsdk-js-web-pubsub-rest/0.1.0";
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
      scopes: options.credentials?.scopes ?? ["https://webpubsub.azure.com/.default"],
    },
  };
  const client = getClient(endpointUrl, credentials, options) as WebPubSubServiceClient;

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
  return guardPaths(keepRepeats(client));
}
