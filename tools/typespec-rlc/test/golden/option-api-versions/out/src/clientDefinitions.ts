import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type {
  AddParameters,
  AgainParameters,
  AlwaysParameters,
  LaterParameters,
} from "./parameters.js";
import type {
  Add204Response,
  Again204Response,
  Always200Response,
  Later204Response,
} from "./responses.js";

/** Requests to `/versions`. */
export interface Always {
  get(options?: AlwaysParameters): StreamableMethod<Always200Response>;
}

/** Requests to `/later`. */
export interface Later {
  get(options?: LaterParameters): StreamableMethod<Later204Response>;
}

/** Requests to `/again/{id}`. */
export interface Again {
  delete(options?: AgainParameters): StreamableMethod<Again204Response>;
}

/** Requests to `/items`. */
export interface Add {
  post(options: AddParameters): StreamableMethod<Add204Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/versions' has methods for the following verbs: get */
  (path: "/versions"): Always;
  /** Resource for '/later' has methods for the following verbs: get */
  (path: "/later"): Later;
  /** Resource for '/again/{id}' has methods for the following verbs: delete */
  (path: "/again/{id}", id: string): Again;
  /** Resource for '/items' has methods for the following verbs: post */
  (path: "/items"): Add;
}

/** A table of what each api-version has: operations and parameters that came later, or went and came back. */
export type HistoryClient = Client & {
  path: Routes;
};
