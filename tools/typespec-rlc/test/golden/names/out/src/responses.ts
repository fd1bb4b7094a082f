import type { ClientOutput, PromiseModelOutput } from "./outputModels.js";
import type { ExpectedResponse } from "./responseKind.js";

/** The request has succeeded. */
export interface Delete200Response extends ExpectedResponse {
  status: "200";
  body: ClientOutput;
}

/** The request has succeeded. */
export interface Routes200Response extends ExpectedResponse {
  status: "200";
  body: PromiseModelOutput;
}
