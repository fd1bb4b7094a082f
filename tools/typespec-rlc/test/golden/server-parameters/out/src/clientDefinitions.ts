import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { PingParameters } from "./parameters.js";
import type { Ping204Response } from "./responses.js";

/** Requests to `/`. */
export interface Ping {
  get(options?: PingParameters): StreamableMethod<Ping204Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/' has methods for the following verbs: get */
  (path: "/"): Ping;
}

/** A server's URL is put together from what the caller gives. */
export type RegionsClient = Client & {
  path: Routes;
};
