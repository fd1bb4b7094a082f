import { getClient } from "@azure-rest/core-client";
import type { ClientOptions } from "@azure-rest/core-client";
import type { RoomsClient } from "./clientDefinitions.js";
import { logger } from "./logger.js";
import type { Versions } from "./models.js";

/** The optional parameters of the client. */
export interface RoomsClientOptions extends ClientOptions {
  /** The api-version that requests name. Default: `v2.0`. */
  apiVersion?: Versions;
}

/**
 * Makes a `RoomsClient`.
 * @param endpointParam - The server's endpoint.
 * @param options - Everything that has a default.
 */
export default function createClient(
  endpointParam: string,
  { apiVersion = "v2.0", ...options }: RoomsClientOptions = {},
): RoomsClient {
  const endpointUrl = options.endpoint ?? options.baseUrl ?? `${endpointParam}/rooms/${apiVersion}`;
  const userAgentInfo = "azsdk-js-api-version-in-server-rest/1.2.3";
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
  const client = getClient(endpointUrl, options) as RoomsClient;

  client.pipeline.removePolicy({ name: "ApiVersionPolicy" });
  return client;
}
