import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { FindPaintsParameters } from "./parameters.js";
import type { FindPaints204Response } from "./responses.js";

/** Requests to `/`. */
export interface FindPaints {
  get(options: FindPaintsParameters): StreamableMethod<FindPaints204Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/' has methods for the following verbs: get */
  (path: "/"): FindPaints;
}

/** A query array that repeats its key is also taken as text. */
export type PaintClient = Client & {
  path: Routes;
};
