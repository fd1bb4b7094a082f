import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type {
  CompareParameters,
  ExistsParameters,
  ReadRangeParameters,
  RemoveParameters,
  ReplaceParameters,
} from "./parameters.js";
import type {
  Compare200Response,
  Compare201Response,
  CompareDefaultResponse,
  Exists200Response,
  Exists404Response,
  ExistsDefaultResponse,
  ReadRange200Response,
  ReadRange500Response,
  Remove204Response,
  Replace200Response,
  Replace203Response,
} from "./responses.js";

/** Requests to `/things/{id}`. */
export interface Exists {
  head(
    options?: ExistsParameters,
  ): StreamableMethod<Exists200Response | Exists404Response | ExistsDefaultResponse>;
  /** Nothing here is declared to fail. */
  delete(options?: RemoveParameters): StreamableMethod<Remove204Response>;
}

/** Requests to `/things`. */
export interface Replace {
  /** Every status of a range is an answer, but for one that is declared to be a failure. */
  put(options?: ReplaceParameters): StreamableMethod<Replace200Response | Replace203Response>;
}

/** Requests to `/alike`. */
export interface Compare {
  /** An error that looks like an answer, one that is less, and one that is the same. */
  post(
    options?: CompareParameters,
  ): StreamableMethod<Compare200Response | Compare201Response | CompareDefaultResponse>;
}

/** Requests to `/ranges`. */
export interface ReadRange {
  /** A range of errors beside an answer. */
  get(options?: ReadRangeParameters): StreamableMethod<ReadRange500Response | ReadRange200Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/things/{id}' has methods for the following verbs: head, delete */
  (path: "/things/{id}", id: string): Exists;
  /** Resource for '/things' has methods for the following verbs: put */
  (path: "/things"): Replace;
  /** Resource for '/alike' has methods for the following verbs: post */
  (path: "/alike"): Compare;
  /** Resource for '/ranges' has methods for the following verbs: get */
  (path: "/ranges"): ReadRange;
}

/** Failures: a default error in two shapes, and a 404 that is an answer. */
export type ErrorsClient = Client & {
  path: Routes;
};
