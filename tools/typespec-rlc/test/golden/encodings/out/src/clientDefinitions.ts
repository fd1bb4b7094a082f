import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { PutRecordParameters } from "./parameters.js";
import type { PutRecord200Response } from "./responses.js";

/** Requests to `/records`. */
export interface PutRecord {
  put(options: PutRecordParameters): StreamableMethod<PutRecord200Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/records' has methods for the following verbs: put */
  (path: "/records"): PutRecord;
}

/** A type is that of the wire: what is written as text is a string. */
export type ArchiveClient = Client & {
  path: Routes;
};
