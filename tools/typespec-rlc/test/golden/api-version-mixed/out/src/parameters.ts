import type { RequestParameters } from "@azure-rest/core-client";
import type { RawHttpHeadersInput } from "@azure/core-rest-pipeline";

/** The query parameters of `GET /query`. */
export interface InQueryQueryParamProperties {
  "api-version": string;
}

/** The query parameters of `GET /query`, as an option. */
export interface InQueryQueryParam {
  queryParameters: InQueryQueryParamProperties;
}

/** What `GET /query` takes beside the arguments of its path. */
export type InQueryParameters = InQueryQueryParam & RequestParameters;

/** The headers of `GET /header`. */
export interface InHeaderHeaders {
  "x-ms-version": string;
}

/** The headers of `GET /header`, as an option. */
export interface InHeaderHeaderParam {
  headers: RawHttpHeadersInput & InHeaderHeaders;
}

/** What `GET /header` takes beside the arguments of its path. */
export type InHeaderParameters = InHeaderHeaderParam & RequestParameters;

/** What `GET /path/{apiVersion}` takes beside the arguments of its path. */
export type InPathParameters = RequestParameters;

/** What `GET /none` takes beside the arguments of its path. */
export type NowhereParameters = RequestParameters;
