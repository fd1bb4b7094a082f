import type { RawHttpHeaders } from "@azure/core-rest-pipeline";
import type {
  BookOutput,
  ErrorResponseOutput,
  ResourceOperationStatusBookPrintErrorOutput,
} from "./outputModels.js";
import type { ExpectedResponse, UnexpectedResponse } from "./responseKind.js";
import type { StartedResponse } from "./startedResponse.js";

/** The headers of `Write201Response`. */
export interface Write201Headers {
  /** The location for monitoring the operation state. */
  "operation-location": string;
}

/** The request has succeeded and a new resource has been created as a result. */
export interface Write201Response extends StartedResponse<"Write"> {
  status: "201";
  body: BookOutput;
  headers: RawHttpHeaders & Write201Headers;
}

/** The headers of `Write200Response`. */
export interface Write200Headers {
  /** The location for monitoring the operation state. */
  "operation-location": string;
}

/** The request has succeeded. */
export interface Write200Response extends StartedResponse<"Write"> {
  status: "200";
  body: BookOutput;
  headers: RawHttpHeaders & Write200Headers;
}

/** The headers of `WriteDefaultResponse`. */
export interface WriteDefaultHeaders {
  /** String error code indicating what went wrong. */
  "x-ms-error-code"?: string;
}

export interface WriteDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorResponseOutput;
  headers: RawHttpHeaders & WriteDefaultHeaders;
}

/** The final response of the long-running operation Write. */
export interface WriteLogicalResponse extends ExpectedResponse {
  status: "200";
  body: BookOutput;
}

/** The headers of `Print202Response`. */
export interface Print202Headers {
  /** The location for monitoring the operation state. */
  "operation-location": string;
}

/** The request has been accepted for processing, but processing has not yet completed. */
export interface Print202Response extends StartedResponse<"Print"> {
  status: "202";
  body: ResourceOperationStatusBookPrintErrorOutput;
  headers: RawHttpHeaders & Print202Headers;
}

/** The headers of `PrintDefaultResponse`. */
export interface PrintDefaultHeaders {
  /** String error code indicating what went wrong. */
  "x-ms-error-code"?: string;
}

export interface PrintDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorResponseOutput;
  headers: RawHttpHeaders & PrintDefaultHeaders;
}

/** The final response of the long-running operation Print. */
export interface PrintLogicalResponse extends ExpectedResponse {
  status: "200";
  body: ResourceOperationStatusBookPrintErrorOutput;
}
