import type { RequestParameters } from "@azure-rest/core-client";

export interface ReadForecastQueryParamProperties {
  city: string;
}

export interface ReadForecastQueryParam {
  queryParameters: ReadForecastQueryParamProperties;
}

export type ReadForecastParameters = ReadForecastQueryParam & RequestParameters;
