import type { RequestParameters } from "@azure-rest/core-client";
import type { PromiseModel } from "./models.js";

/** The body of `POST /delete/{default}`, as an option. */
export interface DeleteBodyParam {
  body: PromiseModel;
}

/** What `POST /delete/{default}` takes beside the arguments of its path. */
export type DeleteParameters = DeleteBodyParam & RequestParameters;

/** What `GET /routes` takes beside the arguments of its path. */
export type RoutesParameters = RequestParameters;
