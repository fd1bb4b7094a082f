import type { RequestParameters } from "@azure-rest/core-client";

import type { OperationKey, ResponseOf, SuccessStatus } from "../operation-key.ts";
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

/** One operation of the REST client, and how a method of the high-level client calls it. */
export interface Operation<Key extends OperationKey, Values> {
  /** Verb and route, for instance `DELETE /api/hubs/{hub}/connections/{connectionId}`. */
  readonly key: Key;
  /** The method that calls it, which errors name. */
  readonly name: string;
  /** The statuses of success: all that the specification declares, which the compiler sees to. */
  readonly success: Readonly<Record<SuccessStatus<Key>, true>>;
  /** What a call is about, for messages: `{ connection: "a1" }`. */
  readonly describe: (values: Values) => Readonly<Record<string, string>>;
  /** Says what a successful answer lacks, where it has to have something. */
  readonly findProblem?: (body: unknown) => string | undefined;
  /** Sends the request, once. */
  readonly send: (
    rest: RestClient,
    values: Values & { readonly hub: string },
    parameters: CallParameters,
  ) => PromiseLike<ResponseOf<Key>>;
}
