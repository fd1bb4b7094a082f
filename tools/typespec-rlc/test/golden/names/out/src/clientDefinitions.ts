import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { DeleteParameters, RoutesParameters } from "./parameters.js";
import type { Delete200Response, Routes200Response } from "./responses.js";

export interface Delete {
  post(options: DeleteParameters): StreamableMethod<Delete200Response>;
}

export interface RoutesPath {
  get(options?: RoutesParameters): StreamableMethod<Routes200Response>;
}

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
