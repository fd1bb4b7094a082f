import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { OpenParameters } from "./parameters.js";
import type { Open204Response } from "./responses.js";

/** Requests to `/`. */
export interface Open {
  get(options?: OpenParameters): StreamableMethod<Open204Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/' has methods for the following verbs: get */
  (path: "/"): Open;
}

/** The maintainer decides where credentials go. */
export type LocksClient = Client & {
  path: Routes;
};
