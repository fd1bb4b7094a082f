import type { RequestParameters } from "@azure-rest/core-client";
import type { NodeByteStream, WebByteStream } from "./bodySource.js";
import type { ContentType, Note } from "./models.js";

/** The content type of `POST /raw`, as an option. */
export interface SendRawMediaTypesParam {
  contentType: ContentType;
}

/** The body of `POST /raw`, as an option. */
export interface SendRawBodyParam {
  body: string | Uint8Array | WebByteStream | NodeByteStream;
}

/** What `POST /raw` takes beside the arguments of its path. */
export type SendRawParameters = SendRawMediaTypesParam & SendRawBodyParam & RequestParameters;

/** The body of `PUT /notes`, as an option. */
export interface PutNoteBodyParam {
  body: Note;
}

/** What `PUT /notes` takes beside the arguments of its path. */
export type PutNoteParameters = PutNoteBodyParam & RequestParameters;

/** The body of `POST /optional`, as an option. */
export interface SendOptionalBodyParam {
  body?: Note;
}

/** What `POST /optional` takes beside the arguments of its path. */
export type SendOptionalParameters = SendOptionalBodyParam & RequestParameters;

/** The body of `POST /spread`, as an option. */
export interface SendSpreadBodyParam {
  body: Note;
}

/** What `POST /spread` takes beside the arguments of its path. */
export type SendSpreadParameters = SendSpreadBodyParam & RequestParameters;

/** The content type of `POST /text`, as an option. */
export interface SendTextMediaTypesParam {
  contentType: "text/plain";
}

/** The body of `POST /text`, as an option. */
export interface SendTextBodyParam {
  body: string;
}

/** What `POST /text` takes beside the arguments of its path. */
export type SendTextParameters = SendTextMediaTypesParam & SendTextBodyParam & RequestParameters;

/** What `GET /blob` takes beside the arguments of its path. */
export type GetBlobParameters = RequestParameters;
