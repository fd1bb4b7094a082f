import type { RequestParameters } from "@azure-rest/core-client";

export type OldParameters = RequestParameters;

export interface AddedQueryParamProperties {
  limit?: number;
}

export interface AddedQueryParam {
  queryParameters?: AddedQueryParamProperties;
}

export type AddedParameters = AddedQueryParam & RequestParameters;
