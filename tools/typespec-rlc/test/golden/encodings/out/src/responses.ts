import type { RecordModelOutput } from "./outputModels.js";
import type { ExpectedResponse } from "./responseKind.js";

/** The request has succeeded. */
export interface PutRecord200Response extends ExpectedResponse {
  status: "200";
  body: RecordModelOutput;
}
