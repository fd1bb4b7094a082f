import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type {
  ChangeParameters,
  ListParameters,
  RemoveParameters,
  ReplaceParameters,
  SendParameters,
} from "./parameters.js";
import type {
  Change200Response,
  List200Response,
  Remove204Response,
  Replace200Response,
  Send204Response,
} from "./responses.js";

/** Requests to `/accounts/{key}`. */
export interface Replace {
  put(options: ReplaceParameters): StreamableMethod<Replace200Response>;
  post(options: ChangeParameters): StreamableMethod<Change200Response>;
  delete(options: RemoveParameters): StreamableMethod<Remove204Response>;
}

/** Requests to `/invitations`. */
export interface Send {
  post(options: SendParameters): StreamableMethod<Send204Response>;
  get(options: ListParameters): StreamableMethod<List200Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/accounts/{key}' has methods for the following verbs: put, post, delete */
  (path: "/accounts/{key}", key: string): Replace;
  /** Resource for '/invitations' has methods for the following verbs: post, get */
  (path: "/invitations"): Send;
}

/** Properties that exist in some phases only: optional where an operation sends none of them. */
export type LifecyclesClient = Client & {
  path: Routes;
};
