import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { Color } from "./models.js";
import type { MixParameters } from "./parameters.js";
import type { Mix200Response } from "./responses.js";

/** Requests to `/paints/{color}`. */
export interface Mix {
  put(options: MixParameters): StreamableMethod<Mix200Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/paints/{color}' has methods for the following verbs: put */
  (path: "/paints/{color}", color: Color): Mix;
}

/** Enums that stay closed, and those that may grow. */
export type ColorsClient = Client & {
  path: Routes;
};
