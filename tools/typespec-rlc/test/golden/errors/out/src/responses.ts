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

/** The headers of `ExistsDefaultResponse`. */
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
  status: "200" | "201" | "202" | "204";
}

/** Successful */
export interface Replace203Response extends UnexpectedResponse {
  status: "203";
}

/** The request has succeeded. */
export interface Compare200Response extends ExpectedResponse {
  status: "200";
  body: FailureDetailOutput;
}

/** The request has succeeded and a new resource has been created as a result. */
export interface Compare201Response extends ExpectedResponse {
  status: "201";
  body: ProblemDetailOutput;
}

export interface CompareDefaultResponse extends UnexpectedResponse {
  status: string;
  body: FailureDetailOutput;
}

/** Server error */
export interface ReadRange500Response extends UnexpectedResponse {
  status: "500" | "501" | "502" | "503";
  body: FailureDetailOutput;
}

/** The request has succeeded. */
export interface ReadRange200Response extends ExpectedResponse {
  status: "200";
  body: FailureDetailOutput;
}
