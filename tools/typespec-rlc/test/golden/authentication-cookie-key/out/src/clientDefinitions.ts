import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { ReadMeParameters } from "./parameters.js";
import type { ReadMe200Response } from "./responses.js";

export interface ReadMe {
  get(options?: ReadMeParameters): StreamableMethod<ReadMe200Response>;
}

export interface Routes {
  /** Resource for '/me' has methods for the following verbs: get */
  (path: "/me"): ReadMe;
}

/** A key in a cookie. */
export type PortalClient = Client & {
  path: Routes;
};
