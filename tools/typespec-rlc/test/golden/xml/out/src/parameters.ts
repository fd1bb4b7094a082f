import type { RequestParameters } from "@azure-rest/core-client";
import type { RawHttpHeadersInput } from "@azure/core-rest-pipeline";

export interface PutNoteMediaTypesParam {
  contentType: "application/xml";
}

export interface PutNoteBodyParam {
  body: string;
}

export type PutNoteParameters = PutNoteMediaTypesParam & PutNoteBodyParam & RequestParameters;

export type GetNoteParameters = RequestParameters;

export interface GetEitherHeaders {
  accept: "application/json" | "application/xml";
}

export interface GetEitherHeaderParam {
  headers: RawHttpHeadersInput & GetEitherHeaders;
}

export type GetEitherParameters = GetEitherHeaderParam & RequestParameters;
