import type { RequestParameters } from "@azure-rest/core-client";
import type { Everything } from "./models.js";

export interface ReplaceBodyParam {
  body: Everything;
}

export type ReplaceParameters = ReplaceBodyParam & RequestParameters;
