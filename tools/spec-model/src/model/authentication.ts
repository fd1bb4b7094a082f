/** Schemes that are needed together. */
export type AuthenticationOption = readonly AuthenticationScheme[];

/** One way of proving who asks, as OpenAPI's security schemes tell them apart. */
export type AuthenticationScheme =
  | {
      readonly kind: "oauth2";
      /** Those of all flows. */
      readonly scopes: readonly string[];
      readonly flows: readonly OAuth2Flow[];
    }
  | {
      readonly kind: "apiKey";
      readonly in: "header" | "query" | "cookie";
      readonly name: string;
    }
  | { readonly kind: "http"; readonly scheme: string }
  | { readonly kind: "openIdConnect"; readonly url: string }
  | { readonly kind: "none" };

/** One way to a token, with the addresses that it needs (RFC 6749). */
export interface OAuth2Flow {
  readonly kind: "authorizationCode" | "clientCredentials" | "implicit" | "password";
  readonly authorizationUrl?: string;
  readonly tokenUrl?: string;
  readonly refreshUrl?: string;
  readonly scopes: readonly string[];
}
