import type { ExpectedResponse } from "./responseKind.js";

/** There is no content to send for this request, but the headers may be useful. */
export interface CreateProfile204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface SendTemperature204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface SendMixed204Response extends ExpectedResponse {
  status: "204";
}
