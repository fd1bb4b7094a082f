import type { ExpectedResponse } from "./responseKind.js";

/** The request has succeeded. */
export interface ReadForecast200Response extends ExpectedResponse {
  status: "200";
  body: string;
}
