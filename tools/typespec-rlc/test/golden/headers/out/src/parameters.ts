import type { RequestParameters } from "@azure-rest/core-client";
import type { RawHttpHeadersInput } from "@azure/core-rest-pipeline";
import type { Mode } from "./models.js";

export interface SendHeaders {
  names: string;
  "unmodified-since"?: string;
  limit?: number;
  mode?: Mode;
}

export interface SendHeaderParam {
  headers: RawHttpHeadersInput & SendHeaders;
}

export type SendParameters = SendHeaderParam & RequestParameters;

export type ProbeParameters = RequestParameters;
