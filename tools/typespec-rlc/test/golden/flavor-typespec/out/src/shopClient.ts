import { getClient } from "@typespec/ts-http-runtime";
import type {
  ApiKeyCredential,
  BearerTokenCredential,
  ClientOptions,
  OAuth2Flow,
  OAuth2TokenCredential,
} from "@typespec/ts-http-runtime";
import { readBytes } from "./byteAnswers.js";
import type { ShopClient } from "./clientDefinitions.js";
import { nameMediaTypes } from "./mediaTypes.js";
import { guardPaths } from "./pathArguments.js";

/** The optional parameters of the client. */
export interface ShopClientOptions extends ClientOptions {}

/**
 * Makes a `ShopClient`.
 * @param credentials - What the requests are authenticated with.
 * @param options - Everything that has a default.
 */
export default function createClient(
  credentials: OAuth2TokenCredential<OAuth2Flow> | BearerTokenCredential | ApiKeyCredential,
  options: ShopClientOptions = {},
): ShopClient {
  const endpointUrl = options.endpoint ?? `https://example.com`;
  const userAgentInfo = "azsdk-js-flavor-typespec-rest/1.2.3";
  const userAgentPrefix = options.userAgentOptions?.userAgentPrefix
    ? `${options.userAgentOptions.userAgentPrefix} ${userAgentInfo}`
    : userAgentInfo;
  options = {
    ...options,
    userAgentOptions: { ...options.userAgentOptions, userAgentPrefix },
    credential: credentials,
    authSchemes: options.authSchemes ?? [
      {
        kind: "oauth2",
        flows: [
          {
            kind: "implicit",
            authorizationUrl: "https://login.example.com/authorize",
            scopes: ["read"],
          },
        ],
      },
      { kind: "http", scheme: "bearer" },
      { kind: "apiKey", apiKeyLocation: "header", name: "x-key" },
    ],
  };
  const client = getClient(endpointUrl, options) as ShopClient;

  client.pipeline.removePolicy({ name: "ApiVersionPolicy" });
  return readBytes(nameMediaTypes(guardPaths(client)));
}
