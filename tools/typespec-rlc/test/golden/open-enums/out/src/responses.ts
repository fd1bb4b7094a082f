import type { HttpResponse } from "@azure-rest/core-client";
import type { PaintOutput } from "./outputModels.js";

/** The request has succeeded. */
export interface Mix200Response extends HttpResponse {
  status: "200";
  body: PaintOutput;
}
