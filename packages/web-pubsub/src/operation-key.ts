import type { HttpResponse } from "@azure-rest/core-client";

import type { RestRoutes } from "./rest.ts";

// TypeScript shows only the last overload of a function. Putting those seen in front makes the one
// before it the last, until all are seen.
type Overloads<All, Seen = unknown> = All extends (...values: infer Values) => infer Result
  ? Seen extends All
    ? never
    : | Overloads<Seen & All, Seen & ((...values: Values) => Result)>
      | ((...values: Values) => Result)
  : never;

// The overload without arguments marks the end of the recursion.
type RouteCall = Exclude<Overloads<(() => never) & RestRoutes>, () => never>;

type KeyOf<Call> = Call extends (path: infer Path extends string, ...values: never[]) => infer Verbs
  ? `${Uppercase<keyof Verbs & string>} ${Path}`
  : never;

/** Every operation of the REST client, by verb and route: `DELETE /api/hubs/{hub}/…`. */
export type OperationKey = KeyOf<RouteCall>;

type MethodIn<Call, Key> = Call extends (
  path: infer Path extends string,
  ...values: never[]
) => infer Verbs
  ? {
      [Verb in keyof Verbs & string]: `${Uppercase<Verb>} ${Path}` extends Key
        ? Verbs[Verb]
        : never;
    }[keyof Verbs & string]
  : never;

type MethodOf<Key extends OperationKey> = MethodIn<RouteCall, Key>;

type ResponseOf<Key extends OperationKey> =
  MethodOf<Key> extends (...values: never[]) => PromiseLike<infer Response extends HttpResponse>
    ? Response
    : never;

type ParametersOf<Key extends OperationKey> =
  MethodOf<Key> extends (options: infer Parameters) => unknown ? NonNullable<Parameters> : never;

type QueryIn<Parameters> = Parameters extends { queryParameters?: infer Query }
  ? NonNullable<Query>
  : never;

// Beside its own, every request may have parameters of any name: those are not meant.
type OwnNames<Query> = keyof {
  [Name in keyof Query as string extends Name ? never : Name]: true;
};

/** The query parameters that the specification declares for an operation, by name. */
export type QueryOf<Key extends OperationKey> = Pick<
  QueryIn<ParametersOf<Key>>,
  OwnNames<QueryIn<ParametersOf<Key>>>
>;

type BodyIn<Parameters> = Parameters extends { body: infer Body } ? Body : never;

/** The body that the specification declares for an operation. */
export type BodyOf<Key extends OperationKey> = BodyIn<ParametersOf<Key>>;

type LiteralStatus<Response> = Response extends { status: infer Status extends string }
  ? string extends Status
    ? never
    : Status
  : never;

/** The statuses that the specification declares for an operation's success, `"204"` for instance. */
export type SuccessStatus<Key extends OperationKey> = LiteralStatus<ResponseOf<Key>>;
