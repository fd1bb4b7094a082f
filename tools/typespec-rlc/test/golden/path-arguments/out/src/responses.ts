import type { HttpResponse } from "@azure-rest/core-client";
import type { BookOutput } from "./outputModels.js";

/** The request has succeeded. */
export interface GetBook200Response extends HttpResponse {
  status: "200";
  body: BookOutput;
}

/** The request has succeeded. */
export interface FileExists200Response extends HttpResponse {
  status: "200";
}

/** The server cannot find the requested resource. */
export interface FileExists404Response extends HttpResponse {
  status: "404";
}
