import type { ExampleExchange } from "../example/exchange.ts";
import type { ShownDecorator, SpecPlace } from "./place.ts";

/** What a name in a generated client stands for. */
export interface Explanation {
  /** The name as the client has it, a member behind a dot: `ErrorDetailOutput.code`. */
  readonly symbol: string;
  /** The generated file that declares it, absolute. */
  readonly file: string;
  /** In a few words: `the query parameter reason of closeConnection`. */
  readonly what: string;
  /** Absent: the client has it whatever its spec says, or it comes from a library. */
  readonly place?: SpecPlace;
  readonly decorators: readonly ShownDecorator[];
  readonly doc?: string;
  /** The api-versions that have it, oldest first; absent: the service has none. */
  readonly apiVersions?: readonly string[];
  readonly examples: readonly VersionedExample[];
}

/** An example of a request and its answer, and the api-versions for which it is the same. */
export interface VersionedExample {
  /** Oldest first; the one in the request is the last. Empty: the service has no versions. */
  readonly apiVersions: readonly string[];
  /** Whether the spec has it, or it was made of the spec's types and constraints. */
  readonly from: "spec" | "types";
  readonly title?: string;
  /** The operation's name in the spec. */
  readonly operation: string;
  readonly exchange: ExampleExchange;
}
