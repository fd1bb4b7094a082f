import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { ReadSecretParameters } from "./parameters.js";
import type { ReadSecret200Response } from "./responses.js";

export interface ReadSecret {
  get(options?: ReadSecretParameters): StreamableMethod<ReadSecret200Response>;
}

export interface Routes {
  /** Resource for '/secret' has methods for the following verbs: get */
  (path: "/secret"): ReadSecret;
}

/** A key behind the name of its scheme, or a token. */
export type VaultClient = Client & {
  path: Routes;
};
