import type { RequestParameters } from "@azure-rest/core-client";
import type { Everything } from "./models.js";

/** The body of `PUT /`, as an option. */
export interface ReplaceBodyParam {
  body: Everything;
}

/** What `PUT /` takes beside the arguments of its path. */
export type ReplaceParameters = ReplaceBodyParam & RequestParameters;
