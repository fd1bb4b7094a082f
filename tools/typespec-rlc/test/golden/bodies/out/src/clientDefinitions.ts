import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type {
  GetBlobParameters,
  PutNoteParameters,
  SendOptionalParameters,
  SendRawParameters,
  SendSpreadParameters,
  SendTextParameters,
} from "./parameters.js";
import type {
  GetBlob200Response,
  PutNote200Response,
  SendOptional204Response,
  SendRaw202Response,
  SendSpread204Response,
  SendText200Response,
} from "./responses.js";

/** Requests to `/raw`. */
export interface SendRaw {
  post(options: SendRawParameters): StreamableMethod<SendRaw202Response>;
}

/** Requests to `/notes`. */
export interface PutNote {
  put(options: PutNoteParameters): StreamableMethod<PutNote200Response>;
}

/** Requests to `/optional`. */
export interface SendOptional {
  post(options?: SendOptionalParameters): StreamableMethod<SendOptional204Response>;
}

/** Requests to `/spread`. */
export interface SendSpread {
  post(options: SendSpreadParameters): StreamableMethod<SendSpread204Response>;
}

/** Requests to `/text`. */
export interface SendText {
  post(options: SendTextParameters): StreamableMethod<SendText200Response>;
}

/** Requests to `/blob`. */
export interface GetBlob {
  get(options?: GetBlobParameters): StreamableMethod<GetBlob200Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/raw' has methods for the following verbs: post */
  (path: "/raw"): SendRaw;
  /** Resource for '/notes' has methods for the following verbs: put */
  (path: "/notes"): PutNote;
  /** Resource for '/optional' has methods for the following verbs: post */
  (path: "/optional"): SendOptional;
  /** Resource for '/spread' has methods for the following verbs: post */
  (path: "/spread"): SendSpread;
  /** Resource for '/text' has methods for the following verbs: post */
  (path: "/text"): SendText;
  /** Resource for '/blob' has methods for the following verbs: get */
  (path: "/blob"): GetBlob;
}

/** What a request sends: JSON, bytes of a chosen media type, optional, spread. */
export type BodiesClient = Client & {
  path: Routes;
};
