import type { ExpectedResponse } from "./responseKind.js";

/** There is no content to send for this request, but the headers may be useful. */
export interface InQuery204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface InHeader204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface InPath204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface Nowhere204Response extends ExpectedResponse {
  status: "204";
}
