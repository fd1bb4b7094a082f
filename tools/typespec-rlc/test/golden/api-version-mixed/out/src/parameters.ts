import type { RequestParameters } from "@azure-rest/core-client";
import type { RawHttpHeadersInput } from "@azure/core-rest-pipeline";

export interface InQueryQueryParamProperties {
  "api-version": string;
}

export interface InQueryQueryParam {
  queryParameters: InQueryQueryParamProperties;
}

export type InQueryParameters = InQueryQueryParam & RequestParameters;

export interface InHeaderHeaders {
  "x-ms-version": string;
}

export interface InHeaderHeaderParam {
  headers: RawHttpHeadersInput & InHeaderHeaders;
}

export type InHeaderParameters = InHeaderHeaderParam & RequestParameters;

export type InPathParameters = RequestParameters;

export type NowhereParameters = RequestParameters;
