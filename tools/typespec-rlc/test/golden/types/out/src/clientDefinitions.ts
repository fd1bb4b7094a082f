import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { ReplaceParameters } from "./parameters.js";
import type { Replace200Response } from "./responses.js";

/** Requests to `/`. */
export interface Replace {
  put(options: ReplaceParameters): StreamableMethod<Replace200Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/' has methods for the following verbs: put */
  (path: "/"): Replace;
}

/** What each kind of property becomes. */
export type TypesClient = Client & {
  path: Routes;
};
