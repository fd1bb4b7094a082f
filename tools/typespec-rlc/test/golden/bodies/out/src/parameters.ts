import type { RequestParameters } from "@azure-rest/core-client";
import type { ContentType, Note } from "./models.js";

/** A web stream of bytes, a `ReadableStream<Uint8Array>` for instance. */
interface WebByteStream {
  readonly locked: boolean;
  cancel(reason?: unknown): Promise<void>;
  getReader(): {
    read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
    releaseLock(): void;
  };
}

/** A stream of Node.js, a `Readable` for instance. */
interface NodeByteStream {
  readonly readable: boolean;
  on(event: string, listener: (...values: unknown[]) => void): unknown;
  pause(): unknown;
  resume(): unknown;
}

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
