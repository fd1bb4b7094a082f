/** A name that a client exports, and what of the spec it stands for. */
export interface RlcSymbol {
  /** `CloseConnectionParameters`; of one of several clients with its namespace: `Pets.Pet`. */
  readonly name: string;
  /** The file that declares it, relative to the output folder, with `/`. */
  readonly file: string;
  readonly meaning: Meaning;
  /** Its properties, a path's verbs, the routes of `Routes`. */
  readonly members: readonly RlcMemberSymbol[];
}

/** A member of what a client exports, and what of the spec it stands for. */
export interface RlcMemberSymbol {
  readonly name: string;
  readonly meaning: Meaning;
}

/**
 * An element of the spec, by the names that the wire model has: an operation's are those of its
 * groups and its own, `Groups.list`; a type's its key; a parameter's, header's and property's those
 * on the wire.
 */
export type Meaning =
  /** The client as a whole. */
  | { readonly kind: "service" }
  | { readonly kind: "serverParameter"; readonly parameter: string }
  | { readonly kind: "route"; readonly route: string; readonly operations: readonly string[] }
  | { readonly kind: "operation"; readonly operation: string; readonly part: OperationPart }
  | { readonly kind: "parameter"; readonly operation: string; readonly parameter: string }
  | {
      readonly kind: "response";
      readonly operation: string;
      /** As the wire model has it: `204`, `400-499`, `default`; the first, for a range. */
      readonly status: string;
      readonly header?: string;
    }
  | { readonly kind: "type"; readonly type: string; readonly side: "input" | "output" }
  | { readonly kind: "property"; readonly type: string; readonly property: string }
  /** A value of an enum. */
  | { readonly kind: "value"; readonly type: string; readonly value: string | number }
  /** The client has it whatever its spec says. */
  | { readonly kind: "own" };

/** What of an operation a name stands for: its call, or a part of what the call takes. */
export type OperationPart = "call" | "parameters" | "query" | "headers" | "body" | "contentType";

/** What a program has to write to use a client. */
export interface RlcClientFacts {
  /** The namespace of the service in the spec. */
  readonly service: string;
  /** The client's type. */
  readonly name: string;
  /** The package exports everything of the client under this name; absent: by itself. */
  readonly namespace?: string;
  /** What the factory takes before its options, in order. */
  readonly parameters: readonly {
    readonly name: string;
    readonly wireName: string;
    /** It is no text. */
    readonly typed: boolean;
  }[];
  readonly credentials?: {
    readonly token: boolean;
    readonly key?: {
      readonly in: "header" | "query";
      readonly name: string;
      readonly prefix?: string;
    };
  };
  readonly operations: readonly RlcOperationFacts[];
}

/** An operation, and how a client names it. */
export interface RlcOperationFacts {
  /** `Groups.list`, as the wire model has it. */
  readonly operation: string;
  /** The prefix of the names of its types: `GroupsList`. */
  readonly name: string;
  readonly verb: string;
  readonly route: string;
}

/** All that a program may name, and what the names stand for. */
export interface SymbolTable {
  readonly symbols: readonly RlcSymbol[];
  readonly clients: readonly RlcClientFacts[];
  /** The api-version that is emitted; absent: the latest. */
  readonly apiVersion?: string;
  /** The types' keys have their namespaces in front: `qualifyTypes` of the wire model. */
  readonly qualifiesTypes: boolean;
}
