import type { RequestParameters } from "@azure-rest/core-client";
import type { RawHttpHeadersInput } from "@azure/core-rest-pipeline";
import type { RecordModel } from "./models.js";

/** The headers of `PUT /records`. */
export interface PutRecordHeaders {
  "if-unmodified-since"?: string;
}

/** The headers of `PUT /records`, as an option. */
export interface PutRecordHeaderParam {
  headers?: RawHttpHeadersInput & PutRecordHeaders;
}

/** The body of `PUT /records`, as an option. */
export interface PutRecordBodyParam {
  body: RecordModel;
}

/** What `PUT /records` takes beside the arguments of its path. */
export type PutRecordParameters = PutRecordHeaderParam & PutRecordBodyParam & RequestParameters;
