import type { ExpectedResponse } from "./responseKind.js";

/** There is no content to send for this request, but the headers may be useful. */
export interface ListRepeated204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface ListJoined204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface ListPiped204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface ListLines204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface ListByHeader204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface ListBox204Response extends ExpectedResponse {
  status: "204";
}
