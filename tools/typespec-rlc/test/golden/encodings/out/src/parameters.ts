import type { RequestParameters } from "@azure-rest/core-client";
import type { RawHttpHeadersInput } from "@azure/core-rest-pipeline";
import type { RecordModel } from "./models.js";

export interface PutRecordHeaders {
  "if-unmodified-since"?: string;
}

export interface PutRecordHeaderParam {
  headers?: RawHttpHeadersInput & PutRecordHeaders;
}

export interface PutRecordBodyParam {
  body: RecordModel;
}

export type PutRecordParameters = PutRecordHeaderParam & PutRecordBodyParam & RequestParameters;
