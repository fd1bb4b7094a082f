import type { ExpectedResponse } from "./responseKind.js";

/** There is no content to send for this request, but the headers may be useful. */
export interface List204Response extends ExpectedResponse {
  status: "204";
}
