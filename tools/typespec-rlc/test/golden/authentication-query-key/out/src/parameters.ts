import type { RequestParameters } from "@azure-rest/core-client";

/** The query parameters of `GET /forecast`. */
export interface ReadForecastQueryParamProperties {
  city: string;
}

/** The query parameters of `GET /forecast`, as an option. */
export interface ReadForecastQueryParam {
  queryParameters: ReadForecastQueryParamProperties;
}

/** What `GET /forecast` takes beside the arguments of its path. */
export type ReadForecastParameters = ReadForecastQueryParam & RequestParameters;
