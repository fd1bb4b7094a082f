import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { FindBagParameters } from "./parameters.js";
import type { FindBag200Response, FindBagDefaultResponse } from "./responses.js";

/** Requests to `/bags/{tag}`. */
export interface FindBag {
  get(options?: FindBagParameters): StreamableMethod<FindBag200Response | FindBagDefaultResponse>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/bags/{tag}' has methods for the following verbs: get */
  (path: "/bags/{tag}", tag: string): FindBag;
}

/** What flies with them. */
export type BaggageClient = Client & {
  path: Routes;
};
