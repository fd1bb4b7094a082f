import type { Parameter } from "./parameter.ts";
import type { Payload, Response } from "./payload.ts";
import type { WireType } from "./type.ts";

/** The method of a request, in lower case. */
export type Verb = "get" | "put" | "post" | "patch" | "delete" | "head";

/** One request that the service answers, in one api-version. */
export interface Operation {
  /** The name in the spec. */
  readonly name: string;
  /** The interfaces and namespaces between the service and the operation, outermost first. */
  readonly group: readonly string[];
  readonly summary?: string;
  readonly doc?: string;
  readonly deprecated?: string;
  readonly verb: Verb;
  /** The path with a bare `{name}` for each path parameter: `/a/{b}`. */
  readonly path: string;
  /** In declaration order. Path parameters appear in `path` in the URL's order. */
  readonly parameters: readonly Parameter[];
  readonly body?: Payload;
  readonly responses: readonly Response[];
  readonly paging?: Paging;
  readonly polling?: Polling;
}

/** A token that says where a list goes on. */
export interface ContinuationToken {
  /** Where an answer has it: a path in the body, or a header. */
  readonly from:
    | { readonly kind: "body"; readonly path: readonly string[] }
    | { readonly kind: "header"; readonly name: string };
  /** The parameter that takes it. */
  readonly to: { readonly kind: "query" | "header"; readonly name: string };
}

/** How a long-running operation ends: its service is asked again and again until it has. */
export interface Polling {
  /** Where the result is, once the operation has ended. */
  readonly finalStateVia: FinalStateVia;
  /** The body of the last answer; absent: it has none to speak of. */
  readonly result?: WireType;
}

/** Where a long-running operation's result is, by the names of the Azure REST API guidelines. */
export type FinalStateVia =
  | "azure-async-operation"
  | "operation-location"
  | "location"
  | "original-uri"
  | "custom-link"
  | "custom-operation-reference";

/** How a list continues. Paths are property names from the body's root. */
export interface Paging {
  readonly items: readonly string[];
  readonly nextLink?: readonly string[];
  /** The verb that a next link is asked with; absent: `get`. */
  readonly nextLinkVerb?: "post";
  /** Query parameters of the first request that a next link leaves out, and wants again. */
  readonly reinjected?: readonly string[];
  /** A token of the answer that the next request sends. */
  readonly continuationToken?: ContinuationToken;
}
