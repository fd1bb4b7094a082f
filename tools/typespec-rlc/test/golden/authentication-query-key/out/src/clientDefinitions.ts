import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { ReadForecastParameters } from "./parameters.js";
import type { ReadForecast200Response } from "./responses.js";

/** Requests to `/forecast`. */
export interface ReadForecast {
  get(options: ReadForecastParameters): StreamableMethod<ReadForecast200Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/forecast' has methods for the following verbs: get */
  (path: "/forecast"): ReadForecast;
}

/** A key in the URL, or nothing at all. */
export type WeatherClient = Client & {
  path: Routes;
};
