import type { RequestParameters } from "@azure-rest/core-client";
import type { RawHttpHeadersInput } from "@azure/core-rest-pipeline";
import type { Mode } from "./models.js";

/** The headers of `GET /send`. */
export interface SendHeaders {
  names: string;
  "unmodified-since"?: string;
  limit?: number;
  mode?: Mode;
}

/** The headers of `GET /send`, as an option. */
export interface SendHeaderParam {
  headers: RawHttpHeadersInput & SendHeaders;
}

/** What `GET /send` takes beside the arguments of its path. */
export type SendParameters = SendHeaderParam & RequestParameters;

/** What `HEAD /probe` takes beside the arguments of its path. */
export type ProbeParameters = RequestParameters;
