import type { RawHttpHeaders } from "@azure/core-rest-pipeline";
import type { ModeOutput } from "./outputModels.js";
import type { ExpectedResponse } from "./responseKind.js";

/** The headers of `Send200Response`. */
export interface Send200Headers {
  "last-modified"?: string;
  count: string;
  mode: ModeOutput;
}

/** The request has succeeded. */
export interface Send200Response extends ExpectedResponse {
  status: "200";
  headers: RawHttpHeaders & Send200Headers;
}

/** The headers of `Probe200Response`. */
export interface Probe200Headers {
  "content-type"?: string;
}

/** The request has succeeded. */
export interface Probe200Response extends ExpectedResponse {
  status: "200";
  headers: RawHttpHeaders & Probe200Headers;
}
