import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { SendParameters } from "./parameters.js";
import type { Send204Response } from "./responses.js";

/** Requests to `/`. */
export interface Send {
  post(options: SendParameters): StreamableMethod<Send204Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/' has methods for the following verbs: post */
  (path: "/"): Send;
}

/** Properties without a name keep their type, as far as the named ones let them. */
export type AdditionalPropertiesClient = Client & {
  path: Routes;
};
