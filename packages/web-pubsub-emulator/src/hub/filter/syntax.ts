/**
 * A filter as it was written. Every node knows its place in the text, because errors quote the part
 * they are about.
 */
export type Expression = ExpressionShape & Span;

/** Half-open range of characters in the filter text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a node is, apart from its place. */
export type ExpressionShape =
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  | { readonly kind: "identifier"; readonly name: Identifier }
  | { readonly kind: "not"; readonly operand: Expression }
  | { readonly kind: "and" | "or"; readonly operands: readonly Expression[] }
  | {
      readonly kind: "comparison";
      readonly operator: ComparisonOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "inList"; readonly item: Expression; readonly list: readonly Expression[] }
  | { readonly kind: "inCollection"; readonly item: Expression; readonly collection: Expression }
  | {
      readonly kind: "call";
      readonly function: FunctionName;
      readonly parameters: readonly Expression[];
    };

/** A property of a connection. */
export type Identifier = (typeof identifiers)[number];
/** An operator between two values. Sizes (`gt` to `le`) are of integers alone. */
export type ComparisonOperator = (typeof comparisonOperators)[number];
/** A function that a filter may call. */
export type FunctionName = (typeof functionNames)[number];

/** What a filter can ask about. `protocol` is undocumented; the service team's own emulator has it. */
export const identifiers = ["userId", "connectionId", "groups", "protocol"] as const;

/** All operators between two values except `in`. */
export const comparisonOperators = ["eq", "ne", "gt", "ge", "lt", "le"] as const;

/** All functions; `signatures` says what each takes and gives. */
export const functionNames = [
  "tolower",
  "toupper",
  "trim",
  "substring",
  "concat",
  "contains",
  "startswith",
  "endswith",
  "indexof",
  "length",
] as const;
