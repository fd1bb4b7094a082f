import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { CatsReadParameters, DogsPatParameters } from "./parameters.js";
import type { CatsRead200Response, DogsPat204Response } from "./responses.js";

/** Requests to `/cats/{name}`. */
export interface CatsRead {
  get(options?: CatsReadParameters): StreamableMethod<CatsRead200Response>;
}

/** Requests to `/dogs/{name}`. */
export interface DogsPat {
  get(options?: DogsPatParameters): StreamableMethod<DogsPat204Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/cats/{name}' has methods for the following verbs: get */
  (path: "/cats/{name}", name: string): CatsRead;
  /** Resource for '/dogs/{name}' has methods for the following verbs: get */
  (path: "/dogs/{name}", name: string): DogsPat;
}

/** Names of operations begin with their group, names of models with their namespace. */
export type MenagerieClient = Client & {
  path: Routes;
};
