import type { RequestParameters } from "@azure-rest/core-client";
import type { Paint } from "./models.js";

export interface MixBodyParam {
  body: Paint;
}

export type MixParameters = MixBodyParam & RequestParameters;
