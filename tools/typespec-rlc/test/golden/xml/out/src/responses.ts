import type { RawHttpHeaders } from "@azure/core-rest-pipeline";
import type { NoteOutput } from "./outputModels.js";
import type { ExpectedResponse } from "./responseKind.js";

/** There is no content to send for this request, but the headers may be useful. */
export interface PutNote204Response extends ExpectedResponse {
  status: "204";
}

/** The headers of `GetNote200Response`. */
export interface GetNote200Headers {
  "content-type": "application/xml";
}

/** The request has succeeded. */
export interface GetNote200Response extends ExpectedResponse {
  status: "200";
  body: string;
  headers: RawHttpHeaders & GetNote200Headers;
}

/** The headers of `GetEither200Response`. */
export interface GetEither200Headers {
  "content-type": "application/json" | "application/xml";
}

/** The request has succeeded. */
export interface GetEither200Response extends ExpectedResponse {
  status: "200";
  body: NoteOutput | string;
  headers: RawHttpHeaders & GetEither200Headers;
}
