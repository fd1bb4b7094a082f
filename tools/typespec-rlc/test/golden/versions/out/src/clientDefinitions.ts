import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { AddedParameters, OldParameters } from "./parameters.js";
import type { Added204Response, Old204Response } from "./responses.js";

/** Requests to `/old`. */
export interface Old {
  get(options?: OldParameters): StreamableMethod<Old204Response>;
}

/** Requests to `/new`. */
export interface Added {
  get(options?: AddedParameters): StreamableMethod<Added204Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/old' has methods for the following verbs: get */
  (path: "/old"): Old;
  /** Resource for '/new' has methods for the following verbs: get */
  (path: "/new"): Added;
}

/** The latest api-version, in a client policy, not in each call. */
export type VersionsClient = Client & {
  path: Routes;
};
