import type { RequestParameters } from "@azure-rest/core-client";

/** What `GET /old` takes beside the arguments of its path. */
export type OldParameters = RequestParameters;

/** The query parameters of `GET /new`. */
export interface AddedQueryParamProperties {
  limit?: number;
}

/** The query parameters of `GET /new`, as an option. */
export interface AddedQueryParam {
  queryParameters?: AddedQueryParamProperties;
}

/** What `GET /new` takes beside the arguments of its path. */
export type AddedParameters = AddedQueryParam & RequestParameters;
