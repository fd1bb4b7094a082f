import { getClient } from "@azure-rest/core-client";
import type { ClientOptions } from "@azure-rest/core-client";
import type { KeyCredential, TokenCredential } from "@azure/core-auth";
import type { VaultClient } from "./clientDefinitions.js";
import { logger } from "./logger.js";
import { nameMediaTypes } from "./mediaTypes.js";

/** The optional parameters of the client. */
export interface VaultClientOptions extends ClientOptions {}

/**
 * Makes a `VaultClient`.
 * @param credentials - What the requests are authenticated with.
 * @param options - Everything that has a default.
 */
export default function createClient(
  credentials: TokenCredential | KeyCredential,
  options: VaultClientOptions = {},
): VaultClient {
  const endpointUrl = options.endpoint ?? options.baseUrl ?? `https://example.com`;
  const userAgentInfo = "azsdk-js-authentication-http-rest/1.2.3";
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
      apiKeyHeaderName: options.credentials?.apiKeyHeaderName ?? "Authorization",
    },
  };
  const client = getClient(
    endpointUrl,
    "key" in credentials ? prefixKey(credentials) : credentials,
    options,
  ) as VaultClient;

  client.pipeline.removePolicy({ name: "ApiVersionPolicy" });
  if (options.apiVersion !== undefined) {
    logger.warning(
      "The option apiVersion has no effect: give the api-version to each operation that takes one.",
    );
  }
  return nameMediaTypes(client);
}

/** The key as its header wants it, read anew for every request. */
function prefixKey(credential: KeyCredential): KeyCredential {
  return {
    get key(): string {
      return `SharedAccessKey ${credential.key}`;
    },
  };
}
