import type { ExpectedResponse } from "./responseKind.js";

/** There is no content to send for this request, but the headers may be useful. */
export interface Old204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface Added204Response extends ExpectedResponse {
  status: "204";
}
