import type { ExpectedResponse } from "./responseKind.js";

/** The request has succeeded. */
export interface ReadSecret200Response extends ExpectedResponse {
  status: "200";
  body: string;
}
