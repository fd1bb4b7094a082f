import type { PetOutput } from "./outputModels.js";
import type { ExpectedResponse } from "./responseKind.js";

/** The request has succeeded. */
export interface Update200Response extends ExpectedResponse {
  status: "200";
  body: PetOutput;
}

/** The request has succeeded. */
export interface Patch200Response extends ExpectedResponse {
  status: "200";
  body: PetOutput;
}

/** There is no content to send for this request, but the headers may be useful. */
export interface Rename204Response extends ExpectedResponse {
  status: "204";
}

/** The request has succeeded. */
export interface Change200Response extends ExpectedResponse {
  status: "200";
  body: PetOutput;
}

/** There is no content to send for this request, but the headers may be useful. */
export interface Either204Response extends ExpectedResponse {
  status: "204";
}
