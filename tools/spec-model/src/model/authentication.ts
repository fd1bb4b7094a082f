/** Schemes that are needed together. */
export type AuthenticationOption = readonly AuthenticationScheme[];

export type AuthenticationScheme =
  | { readonly kind: "oauth2"; readonly scopes: readonly string[] }
  | {
      readonly kind: "apiKey";
      readonly in: "header" | "query" | "cookie";
      readonly name: string;
    }
  | { readonly kind: "http"; readonly scheme: string }
  | { readonly kind: "openIdConnect"; readonly url: string }
  | { readonly kind: "none" };
