import type { OperationKey, QueryOf, SuccessStatus } from "../operation-key.ts";
import type { CallOptions } from "../options.ts";
import type { RequestContent } from "../request.ts";
import type { QueryOption } from "./query.ts";

type NamesIn<Route extends string> = Route extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** What a method was given: what its route names, more values by name, and its options. */
export type Given<
  Key extends OperationKey,
  Options extends CallOptions = CallOptions,
  Values = unknown,
> = { readonly [Name in Exclude<NamesIn<Key>, "hub">]: string } & Values & {
    readonly options: Options;
  };

/** What a body is read with. */
export interface ReadingOptions {
  readonly operation: string;
  readonly abortSignal: AbortSignal | undefined;
}

/** One operation of the REST client, as data from which every call is made. */
export interface Operation<
  Key extends OperationKey,
  Options extends CallOptions = CallOptions,
  Values = unknown,
> {
  /** Verb and route, for instance `DELETE /api/hubs/{hub}/connections/{connectionId}`. */
  readonly key: Key;
  /** The method that calls it, which errors name: `closeConnection`, `group.addUser`. */
  readonly name: string;
  /** The statuses of success: all that the specification declares, which the compiler sees to. */
  readonly success: Readonly<Record<SuccessStatus<Key>, true>>;
  /** The query parameters, all that the specification declares, and the options that they come from. */
  readonly query?: { readonly [Name in keyof QueryOf<Key>]-?: QueryOption & keyof Options };
  /** Refuses values that are not in the route: a `TypeError` or a `RangeError` names the parameter. */
  readonly check?: (operation: string, given: Given<Key, Options, Values>) => void;
  /** What a call is about beside the values in its route, for messages: `{ group: "news" }`. */
  readonly describe?: (options: Options) => Readonly<Record<string, string>>;
  /** Makes the body. */
  readonly readContent?: (
    given: Given<Key, Options, Values>,
    options: ReadingOptions,
  ) => Promise<RequestContent>;
  /** Says what a successful answer lacks, where it has to have something. */
  readonly findProblem?: (body: unknown, given: Given<Key, Options, Values>) => string | undefined;
}
