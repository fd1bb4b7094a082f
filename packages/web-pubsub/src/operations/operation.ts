import type { PathUncheckedResponse, RequestParameters } from "@azure-rest/core-client";

import type { OperationKey, QueryOf, ResponseOf, SuccessStatus } from "../operation-key.ts";
import type { CallOptions } from "../options.ts";
import type { RestClient } from "../rest.ts";

/** What `CallOptions` become for the REST client: the part that each operation passes on. */
export type CallParameters = Pick<
  RequestParameters,
  | "headers"
  | "timeout"
  | "tracingOptions"
  | "onUploadProgress"
  | "onDownloadProgress"
  | "onResponse"
> & { abortSignal?: AbortSignal };

/** What a method was given: its arguments by name, and its options. */
export type Given<Values, Options extends CallOptions = CallOptions> = Values & {
  readonly options: Options;
};

/** What is in the query of a request; undefined where a caller gave nothing. */
export type Query<Key extends OperationKey> = {
  readonly [Name in keyof QueryOf<Key>]: QueryOf<Key>[Name] | undefined;
};

/** The same as the REST client takes it: without what is undefined. */
export type QueryParameters<Key extends OperationKey> = {
  [Name in keyof QueryOf<Key>]?: Exclude<QueryOf<Key>[Name], undefined>;
};

/** One operation of the REST client, and how a method of the high-level client calls it. */
export interface Operation<
  Key extends OperationKey,
  Values = unknown,
  Options extends CallOptions = CallOptions,
> {
  /** Verb and route, for instance `DELETE /api/hubs/{hub}/connections/{connectionId}`. */
  readonly key: Key;
  /** The method that calls it, which errors name: `closeConnection`, `group.addUser`. */
  readonly name: string;
  /** The statuses of success: all that the specification declares, which the compiler sees to. */
  readonly success: Readonly<Record<SuccessStatus<Key>, true>>;
  /** Refuses what cannot be sent: a `TypeError` or a `RangeError` names method and parameter. */
  readonly check?: (given: Given<Values, Options>) => void;
  /** What a call is about, for messages: `{ connection: "a1" }`. */
  readonly describe?: (given: Given<Values, Options>) => Readonly<Record<string, string>>;
  /** The query parameters of a call, by their names on the wire. */
  readonly query?: (given: Given<Values, Options>) => Query<Key>;
  /** The options that query parameters come from, where those have another name. */
  readonly optionNames?: { readonly [Name in keyof QueryOf<Key>]?: string };
  /** Says what a successful answer lacks, where it has to have something. */
  readonly findProblem?: (body: unknown, given: Given<Values, Options>) => string | undefined;
  /** Sends the request, once: by its route, or to the address of a further page. */
  readonly send: (
    rest: RestClient,
    given: Given<Values, Options> & { readonly hub: string },
    parameters: CallParameters & { queryParameters: QueryParameters<Key> },
  ) => PromiseLike<ResponseOf<Key> | PathUncheckedResponse>;
}
