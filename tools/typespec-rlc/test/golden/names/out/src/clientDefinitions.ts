import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { DeleteParameters, RoutesParameters } from "./parameters.js";
import type { Delete200Response, Routes200Response } from "./responses.js";

/** Requests to `/delete/{default}`. */
export interface Delete {
  post(options: DeleteParameters): StreamableMethod<Delete200Response>;
}

/** Requests to `/routes`. */
export interface RoutesPath {
  get(options?: RoutesParameters): StreamableMethod<Routes200Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/delete/{default}' has methods for the following verbs: post */
  (path: "/delete/{default}", defaultParam: string): Delete;
  /** Resource for '/routes' has methods for the following verbs: get */
  (path: "/routes"): RoutesPath;
}

/** Names that TypeScript reserves, or that our own output uses. */
export type NamesClient = Client & {
  path: Routes;
};
