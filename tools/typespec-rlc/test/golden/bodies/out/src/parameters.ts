import type { RequestParameters } from "@azure-rest/core-client";
import type { NodeByteStream, WebByteStream } from "./bodySource.js";
import type { ContentType, Note } from "./models.js";

export interface SendRawMediaTypesParam {
  contentType: ContentType;
}

export interface SendRawBodyParam {
  body: string | Uint8Array | WebByteStream | NodeByteStream;
}

export type SendRawParameters = SendRawMediaTypesParam & SendRawBodyParam & RequestParameters;

export interface PutNoteBodyParam {
  body: Note;
}

export type PutNoteParameters = PutNoteBodyParam & RequestParameters;

export interface SendOptionalBodyParam {
  body?: Note;
}

export type SendOptionalParameters = SendOptionalBodyParam & RequestParameters;

export interface SendSpreadBodyParam {
  body: Note;
}

export type SendSpreadParameters = SendSpreadBodyParam & RequestParameters;

export interface SendTextMediaTypesParam {
  contentType: "text/plain";
}

export interface SendTextBodyParam {
  body: string;
}

export type SendTextParameters = SendTextMediaTypesParam & SendTextBodyParam & RequestParameters;

export type GetBlobParameters = RequestParameters;
