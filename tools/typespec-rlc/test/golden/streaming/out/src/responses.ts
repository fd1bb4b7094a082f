import type { RawHttpHeaders } from "@azure/core-rest-pipeline";
import type { ExpectedResponse } from "./responseKind.js";

/** There is no content to send for this request, but the headers may be useful. */
export interface SendLines204Response extends ExpectedResponse {
  status: "204";
}

/** The headers of `ReceiveLines200Response`. */
export interface ReceiveLines200Headers {
  "content-type": "application/jsonl";
}

/** The request has succeeded. */
export interface ReceiveLines200Response extends ExpectedResponse {
  status: "200";
  body: string;
  headers: RawHttpHeaders & ReceiveLines200Headers;
}

/** The headers of `ReceiveEvents200Response`. */
export interface ReceiveEvents200Headers {
  "content-type": "text/event-stream";
}

/** The request has succeeded. */
export interface ReceiveEvents200Response extends ExpectedResponse {
  status: "200";
  body: string;
  headers: RawHttpHeaders & ReceiveEvents200Headers;
}
