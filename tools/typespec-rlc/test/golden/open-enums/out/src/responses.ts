import type { PaintOutput } from "./outputModels.js";
import type { ExpectedResponse } from "./responseKind.js";

/** The request has succeeded. */
export interface Mix200Response extends ExpectedResponse {
  status: "200";
  body: PaintOutput;
}
