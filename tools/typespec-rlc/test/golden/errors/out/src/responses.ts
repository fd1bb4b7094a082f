import type { RawHttpHeaders } from "@azure/core-rest-pipeline";
import type { FailureDetailOutput, ProblemDetailOutput } from "./outputModels.js";
import type { ExpectedResponse, UnexpectedResponse } from "./responseKind.js";

/** The request has succeeded. */
export interface Exists200Response extends ExpectedResponse {
  status: "200";
}

/** The server cannot find the requested resource. */
export interface Exists404Response extends ExpectedResponse {
  status: "404";
}

export interface ExistsDefaultHeaders {
  "content-type"?: "application/problem+json";
  "x-error-code"?: string;
}

export interface ExistsDefaultResponse extends UnexpectedResponse {
  status: string;
  body: FailureDetailOutput | ProblemDetailOutput;
  headers: RawHttpHeaders & ExistsDefaultHeaders;
}

/** There is no content to send for this request, but the headers may be useful. */
export interface Remove204Response extends ExpectedResponse {
  status: "204";
}

/** Successful */
export interface Replace200Response extends ExpectedResponse {
  status: "200";
}

/** Successful */
export interface Replace203Response extends UnexpectedResponse {
  status: "203";
}
