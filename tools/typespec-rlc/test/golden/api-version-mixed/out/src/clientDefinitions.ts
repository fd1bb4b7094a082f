import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type {
  InHeaderParameters,
  InPathParameters,
  InQueryParameters,
  NowhereParameters,
} from "./parameters.js";
import type {
  InHeader204Response,
  InPath204Response,
  InQuery204Response,
  Nowhere204Response,
} from "./responses.js";

/** Requests to `/query`. */
export interface InQuery {
  get(options: InQueryParameters): StreamableMethod<InQuery204Response>;
}

/** Requests to `/header`. */
export interface InHeader {
  get(options: InHeaderParameters): StreamableMethod<InHeader204Response>;
}

/** Requests to `/path/{apiVersion}`. */
export interface InPath {
  get(options?: InPathParameters): StreamableMethod<InPath204Response>;
}

/** Requests to `/none`. */
export interface Nowhere {
  get(options?: NowhereParameters): StreamableMethod<Nowhere204Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/query' has methods for the following verbs: get */
  (path: "/query"): InQuery;
  /** Resource for '/header' has methods for the following verbs: get */
  (path: "/header"): InHeader;
  /** Resource for '/path/{apiVersion}' has methods for the following verbs: get */
  (path: "/path/{apiVersion}", apiVersion: string): InPath;
  /** Resource for '/none' has methods for the following verbs: get */
  (path: "/none"): Nowhere;
}

/** Where only some operations take an api-version, or take it elsewhere, callers give it to those. */
export type MixedClient = Client & {
  path: Routes;
};
