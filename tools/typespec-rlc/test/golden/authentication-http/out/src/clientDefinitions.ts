import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { ReadSecretParameters } from "./parameters.js";
import type { ReadSecret200Response } from "./responses.js";

/** Requests to `/secret`. */
export interface ReadSecret {
  get(options?: ReadSecretParameters): StreamableMethod<ReadSecret200Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/secret' has methods for the following verbs: get */
  (path: "/secret"): ReadSecret;
}

/** A key behind the name of its scheme, or a token. */
export type VaultClient = Client & {
  path: Routes;
};
