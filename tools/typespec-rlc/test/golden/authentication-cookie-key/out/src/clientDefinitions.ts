import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { ReadMeParameters } from "./parameters.js";
import type { ReadMe200Response } from "./responses.js";

/** Requests to `/me`. */
export interface ReadMe {
  get(options?: ReadMeParameters): StreamableMethod<ReadMe200Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/me' has methods for the following verbs: get */
  (path: "/me"): ReadMe;
}

/** A key in a cookie. */
export type PortalClient = Client & {
  path: Routes;
};
