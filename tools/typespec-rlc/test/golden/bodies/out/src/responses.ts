import type { RawHttpHeaders } from "@azure/core-rest-pipeline";
import type { NoteOutput } from "./outputModels.js";
import type { ExpectedResponse } from "./responseKind.js";

/** The request has been accepted for processing, but processing has not yet completed. */
export interface SendRaw202Response extends ExpectedResponse {
  status: "202";
}

/** The request has succeeded. */
export interface PutNote200Response extends ExpectedResponse {
  status: "200";
  body: NoteOutput;
}

/** There is no content to send for this request, but the headers may be useful. */
export interface SendOptional204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface SendSpread204Response extends ExpectedResponse {
  status: "204";
}

/** The request has succeeded. */
export interface SendText200Response extends ExpectedResponse {
  status: "200";
  body: string;
}

/** The headers of `GetBlob200Response`. */
export interface GetBlob200Headers {
  "content-type": "application/octet-stream";
}

/** The request has succeeded. */
export interface GetBlob200Response extends ExpectedResponse {
  status: "200";
  body: Uint8Array;
  headers: RawHttpHeaders & GetBlob200Headers;
}
