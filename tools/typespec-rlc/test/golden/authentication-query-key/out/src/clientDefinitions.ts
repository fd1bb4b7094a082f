import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { ReadForecastParameters } from "./parameters.js";
import type { ReadForecast200Response } from "./responses.js";

export interface ReadForecast {
  get(options: ReadForecastParameters): StreamableMethod<ReadForecast200Response>;
}

export interface Routes {
  /** Resource for '/forecast' has methods for the following verbs: get */
  (path: "/forecast"): ReadForecast;
}

/** A key in the URL, or nothing at all. */
export type WeatherClient = Client & {
  path: Routes;
};
