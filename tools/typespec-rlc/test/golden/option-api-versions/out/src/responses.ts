import type { ApiVersionOutput } from "./outputModels.js";
import type { ExpectedResponse } from "./responseKind.js";

/** The request has succeeded. */
export interface Always200Response extends ExpectedResponse {
  status: "200";
  body: ApiVersionOutput;
}

/** There is no content to send for this request, but the headers may be useful. */
export interface Later204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface Again204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface Add204Response extends ExpectedResponse {
  status: "204";
}
