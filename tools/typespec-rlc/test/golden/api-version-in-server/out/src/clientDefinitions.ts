import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { ListParameters } from "./parameters.js";
import type { List204Response } from "./responses.js";

/** Requests to `/all`. */
export interface List {
  get(options?: ListParameters): StreamableMethod<List204Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/all' has methods for the following verbs: get */
  (path: "/all"): List;
}

/** The api-version is a part of the server's URL: an option of the client. */
export type RoomsClient = Client & {
  path: Routes;
};
