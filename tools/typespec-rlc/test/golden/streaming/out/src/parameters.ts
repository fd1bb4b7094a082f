import type { RequestParameters } from "@azure-rest/core-client";
import type { NodeByteStream, WebByteStream } from "./bodySource.js";

/** The content type of `POST /lines`, as an option. */
export interface SendLinesMediaTypesParam {
  contentType: "application/jsonl";
}

/** The body of `POST /lines`, as an option. */
export interface SendLinesBodyParam {
  body: string | Uint8Array | WebByteStream | NodeByteStream;
}

/** What `POST /lines` takes beside the arguments of its path. */
export type SendLinesParameters = SendLinesMediaTypesParam & SendLinesBodyParam & RequestParameters;

/** What `GET /lines` takes beside the arguments of its path. */
export type ReceiveLinesParameters = RequestParameters;

/** What `GET /events` takes beside the arguments of its path. */
export type ReceiveEventsParameters = RequestParameters;
