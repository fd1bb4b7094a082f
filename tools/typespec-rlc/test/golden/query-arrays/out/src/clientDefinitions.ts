import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type {
  ListBoxParameters,
  ListByHeaderParameters,
  ListJoinedParameters,
  ListLinesParameters,
  ListPipedParameters,
  ListRepeatedParameters,
} from "./parameters.js";
import type {
  ListBox204Response,
  ListByHeader204Response,
  ListJoined204Response,
  ListLines204Response,
  ListPiped204Response,
  ListRepeated204Response,
} from "./responses.js";

/** Requests to `/repeated`. */
export interface ListRepeated {
  /** Repeats the key: `tag=a&tag=b`. */
  get(options: ListRepeatedParameters): StreamableMethod<ListRepeated204Response>;
}

/** Requests to `/joined`. */
export interface ListJoined {
  /** Shares one key: `tag=a,b`. */
  get(options?: ListJoinedParameters): StreamableMethod<ListJoined204Response>;
}

/** Requests to `/piped`. */
export interface ListPiped {
  /** Joins with a pipe: `tag=a|b`. */
  get(options?: ListPipedParameters): StreamableMethod<ListPiped204Response>;
}

/** Requests to `/lines`. */
export interface ListLines {
  /** One text: nothing on the way would put line ends between values. */
  get(options?: ListLinesParameters): StreamableMethod<ListLines204Response>;
}

/** Requests to `/headers`. */
export interface ListByHeader {
  /** Joins in a header. */
  get(options: ListByHeaderParameters): StreamableMethod<ListByHeader204Response>;
}

/** Requests to `/boxes/{box}?sort=up`. */
export interface ListBox {
  /** Repeats the key below a path with an argument, and beside a query that the route has. */
  get(options?: ListBoxParameters): StreamableMethod<ListBox204Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/repeated' has methods for the following verbs: get */
  (path: "/repeated"): ListRepeated;
  /** Resource for '/joined' has methods for the following verbs: get */
  (path: "/joined"): ListJoined;
  /** Resource for '/piped' has methods for the following verbs: get */
  (path: "/piped"): ListPiped;
  /** Resource for '/lines' has methods for the following verbs: get */
  (path: "/lines"): ListLines;
  /** Resource for '/headers' has methods for the following verbs: get */
  (path: "/headers"): ListByHeader;
  /** Resource for '/boxes/{box}?sort=up' has methods for the following verbs: get */
  (path: "/boxes/{box}?sort=up", box: string): ListBox;
}

/** One operation for each way in which an array travels. */
export type ArraysClient = Client & {
  path: Routes;
};
