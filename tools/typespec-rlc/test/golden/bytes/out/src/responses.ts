import type { RawHttpHeaders } from "@azure/core-rest-pipeline";
import type { BlobOutput } from "./outputModels.js";
import type { ExpectedResponse } from "./responseKind.js";

/** There is no content to send for this request, but the headers may be useful. */
export interface InQuery204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface InHeader204Response extends ExpectedResponse {
  status: "204";
}

/** The request has succeeded. */
export interface InProperty200Response extends ExpectedResponse {
  status: "200";
  body: BlobOutput;
}

/** The request has succeeded. */
export interface AsBody200Response extends ExpectedResponse {
  status: "200";
  body: Uint8Array;
}

export interface AsJson200Headers {
  "content-type": "application/json";
}

/** The request has succeeded. */
export interface AsJson200Response extends ExpectedResponse {
  status: "200";
  body: string;
  headers: RawHttpHeaders & AsJson200Headers;
}

export interface AsPicture200Headers {
  "content-type": "image/png";
}

/** The request has succeeded. */
export interface AsPicture200Response extends ExpectedResponse {
  status: "200";
  body: Uint8Array;
  headers: RawHttpHeaders & AsPicture200Headers;
}
