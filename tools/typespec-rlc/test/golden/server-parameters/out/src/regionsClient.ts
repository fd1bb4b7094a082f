import { getClient } from "@azure-rest/core-client";
import type { ClientOptions } from "@azure-rest/core-client";
import type { KeyCredential } from "@azure/core-auth";
import type { RegionsClient } from "./clientDefinitions.js";
import { logger } from "./logger.js";

/** The optional parameters of the client. */
export interface RegionsClientOptions extends ClientOptions {
  /** In which region. */
  region?: string;
}

/**
 * Makes a `RegionsClient`.
 * @param endpointParam - Where the service is.
 * @param credentials - What the requests are authenticated with.
 * @param options - Everything that has a default.
 */
export default function createClient(
  endpointParam: string,
  credentials: KeyCredential,
  { region = "west", ...options }: RegionsClientOptions = {},
): RegionsClient {
  const endpointUrl = options.endpoint ?? options.baseUrl ?? `${endpointParam}/${region}`;
  const userAgentInfo = "azsdk-js-server-parameters-rest/1.2.3";
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
      apiKeyHeaderName: options.credentials?.apiKeyHeaderName ?? "x-region-key",
    },
  };
  const client = getClient(endpointUrl, credentials, options) as RegionsClient;

  client.pipeline.removePolicy({ name: "ApiVersionPolicy" });
  if (options.apiVersion !== undefined) {
    logger.warning(
      "The option apiVersion has no effect: give the api-version to each operation that takes one.",
    );
  }
  return client;
}
