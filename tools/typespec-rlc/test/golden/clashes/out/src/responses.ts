import type { AllOutput, PetOutput } from "./outputModels.js";
import type { ExpectedResponse } from "./responseKind.js";

/** The request has succeeded. */
export interface Read2200Response extends ExpectedResponse {
  status: "200";
  body: AllOutput;
}

/** There is no content to send for this request, but the headers may be useful. */
export interface Write204Response extends ExpectedResponse {
  status: "204";
}

/** The request has succeeded. */
export interface Array200Response extends ExpectedResponse {
  status: "200";
  body: Array<string>;
}

/** There is no content to send for this request, but the headers may be useful. */
export interface Promise204Response extends ExpectedResponse {
  status: "204";
}

/** The request has succeeded. */
export interface Pet200Response extends ExpectedResponse {
  status: "200";
  body: PetOutput;
}
