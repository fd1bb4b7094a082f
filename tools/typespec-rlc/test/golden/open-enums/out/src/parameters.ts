import type { RequestParameters } from "@azure-rest/core-client";
import type { Paint } from "./models.js";

/** The body of `PUT /paints/{color}`, as an option. */
export interface MixBodyParam {
  body: Paint;
}

/** What `PUT /paints/{color}` takes beside the arguments of its path. */
export type MixParameters = MixBodyParam & RequestParameters;
