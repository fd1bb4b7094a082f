import type { RequestParameters } from "@azure-rest/core-client";
import type { PromiseModel } from "./models.js";

export interface DeleteBodyParam {
  body: PromiseModel;
}

export type DeleteParameters = DeleteBodyParam & RequestParameters;

export type RoutesParameters = RequestParameters;
