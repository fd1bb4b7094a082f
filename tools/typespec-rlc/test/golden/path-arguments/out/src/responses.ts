import type { BookOutput } from "./outputModels.js";
import type { ExpectedResponse } from "./responseKind.js";

/** The request has succeeded. */
export interface GetBook200Response extends ExpectedResponse {
  status: "200";
  body: BookOutput;
}

/** The request has succeeded. */
export interface FileExists200Response extends ExpectedResponse {
  status: "200";
}

/** The server cannot find the requested resource. */
export interface FileExists404Response extends ExpectedResponse {
  status: "404";
}

/** The request has succeeded. */
export interface ListParts200Response extends ExpectedResponse {
  status: "200";
  body: Array<BookOutput>;
}

/** The request has succeeded. */
export interface ListEmptyShelves200Response extends ExpectedResponse {
  status: "200";
  body: Array<string>;
}
