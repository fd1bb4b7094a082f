import type { HttpResponse } from "@azure-rest/core-client";
import type { ClientOutput, PromiseModelOutput } from "./outputModels.js";

/** The request has succeeded. */
export interface Delete200Response extends HttpResponse {
  status: "200";
  body: ClientOutput;
}

/** The request has succeeded. */
export interface Routes200Response extends HttpResponse {
  status: "200";
  body: PromiseModelOutput;
}
