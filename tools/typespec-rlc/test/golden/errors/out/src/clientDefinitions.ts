import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { ExistsParameters, RemoveParameters } from "./parameters.js";
import type {
  Exists200Response,
  Exists404Response,
  ExistsDefaultResponse,
  Remove204Response,
} from "./responses.js";

export interface Exists {
  head(
    options?: ExistsParameters,
  ): StreamableMethod<Exists200Response | Exists404Response | ExistsDefaultResponse>;
  /** Nothing here is declared to fail. */
  delete(options?: RemoveParameters): StreamableMethod<Remove204Response>;
}

export interface Routes {
  /** Resource for '/things/{id}' has methods for the following verbs: head, delete */
  (path: "/things/{id}", id: string): Exists;
}

/** Failures: a default error in two shapes, and a 404 that is an answer. */
export type ErrorsClient = Client & {
  path: Routes;
};
