import type { RequestParameters } from "@azure-rest/core-client";
import type { NodeByteStream, WebByteStream } from "./bodySource.js";

export interface SendLinesMediaTypesParam {
  contentType: "application/jsonl";
}

export interface SendLinesBodyParam {
  body: string | Uint8Array | WebByteStream | NodeByteStream;
}

export type SendLinesParameters = SendLinesMediaTypesParam & SendLinesBodyParam & RequestParameters;

export type ReceiveLinesParameters = RequestParameters;

export type ReceiveEventsParameters = RequestParameters;
