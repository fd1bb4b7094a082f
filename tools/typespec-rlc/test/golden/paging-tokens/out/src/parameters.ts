import type { RequestParameters } from "@azure-rest/core-client";
import type { RawHttpHeadersInput } from "@azure/core-rest-pipeline";

export interface ListEntriesQueryParamProperties {
  token?: string;
  author?: string;
}

export interface ListEntriesQueryParam {
  queryParameters?: ListEntriesQueryParamProperties;
}

export type ListEntriesParameters = ListEntriesQueryParam & RequestParameters;

export interface ListDraftsHeaders {
  "x-after"?: string;
}

export interface ListDraftsHeaderParam {
  headers?: RawHttpHeadersInput & ListDraftsHeaders;
}

export type ListDraftsParameters = ListDraftsHeaderParam & RequestParameters;

export interface ListArchiveQueryParamProperties {
  includeHidden?: boolean;
  author?: string;
}

export interface ListArchiveQueryParam {
  queryParameters?: ListArchiveQueryParamProperties;
}

export type ListArchiveParameters = ListArchiveQueryParam & RequestParameters;
