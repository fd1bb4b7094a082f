import type { RequestParameters } from "@azure-rest/core-client";
import type { RawHttpHeadersInput } from "@azure/core-rest-pipeline";

export type AlwaysParameters = RequestParameters;

export interface LaterQueryParamProperties {
  name?: string;
  limit?: number;
}

export interface LaterQueryParam {
  queryParameters?: LaterQueryParamProperties;
}

export type LaterParameters = LaterQueryParam & RequestParameters;

export type AgainParameters = RequestParameters;

export interface AddQueryParamProperties {
  filter?: string;
}

export interface AddQueryParam {
  queryParameters?: AddQueryParamProperties;
}

export interface AddHeaders {
  "x-note"?: string;
}

export interface AddHeaderParam {
  headers?: RawHttpHeadersInput & AddHeaders;
}

export interface AddMediaTypesParam {
  contentType?: "text/plain";
}

export interface AddBodyParam {
  body: string;
}

export type AddParameters = AddQueryParam &
  AddHeaderParam &
  AddMediaTypesParam &
  AddBodyParam &
  RequestParameters;
