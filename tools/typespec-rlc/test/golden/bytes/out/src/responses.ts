import type { RawHttpHeaders } from "@azure/core-rest-pipeline";
import type { BlobOutput, FailureOutput } from "./outputModels.js";
import type { ExpectedResponse, UnexpectedResponse } from "./responseKind.js";

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

/** The headers of `AsJson200Response`. */
export interface AsJson200Headers {
  "content-type": "application/json";
}

/** The request has succeeded. */
export interface AsJson200Response extends ExpectedResponse {
  status: "200";
  body: string;
  headers: RawHttpHeaders & AsJson200Headers;
}

/** The headers of `AsPicture200Response`. */
export interface AsPicture200Headers {
  "content-type": "image/png";
}

/** The request has succeeded. */
export interface AsPicture200Response extends ExpectedResponse {
  status: "200";
  body: Uint8Array;
  headers: RawHttpHeaders & AsPicture200Headers;
}

export interface DownloadDefaultResponse extends UnexpectedResponse {
  status: string;
  body: FailureOutput;
}

/** The headers of `Download200Response`. */
export interface Download200Headers {
  "content-type": "application/zip";
}

/** The request has succeeded. */
export interface Download200Response extends ExpectedResponse {
  status: "200";
  body: Uint8Array;
  headers: RawHttpHeaders & Download200Headers;
}

/** The headers of `ReadEither200Response`. */
export interface ReadEither200Headers {
  "content-type": "image/png" | "application/json";
}

/** The request has succeeded. */
export interface ReadEither200Response extends ExpectedResponse {
  status: "200";
  body: Uint8Array | BlobOutput;
  headers: RawHttpHeaders & ReadEither200Headers;
}

/** The request has succeeded. */
export interface Dump200Response extends ExpectedResponse {
  status: "200";
  body: BlobOutput;
}

/** The headers of `DumpDefaultResponse`. */
export interface DumpDefaultHeaders {
  "content-type": "application/octet-stream";
}

export interface DumpDefaultResponse extends UnexpectedResponse {
  status: string;
  body: Uint8Array;
  headers: RawHttpHeaders & DumpDefaultHeaders;
}
