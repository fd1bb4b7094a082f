/** Which of the declared outcomes of each operation there are fixtures of. Plain data. */
export interface Coverage {
  /** The api-version whose operations these are; absent where the service has none. */
  readonly apiVersion?: string;
  /** In the order of the spec. */
  readonly rows: readonly CoverageRow[];
  /** Why the coverage is not enough; empty: it is. */
  readonly problems: readonly string[];
}

/** An operation, and what there is of each outcome that its spec declares. */
export interface CoverageRow {
  readonly operation: string;
  readonly cells: readonly CoverageCell[];
}

/** One declared outcome of one operation. */
export interface CoverageCell {
  /** `204`, `404 WidgetNotFound`, `401`, `next link`. */
  readonly outcome: string;
  readonly state: CellState;
  /** The names of the fixtures in which it comes about. */
  readonly fixtures: readonly string[];
}

/** What a cell stands on; where there are several, the first of these that there is. */
export type CellState =
  | { readonly kind: "real service" }
  | { readonly kind: "embedded service" }
  | { readonly kind: "written by hand"; readonly reason: string }
  | { readonly kind: "empty"; readonly reason: string }
  | { readonly kind: "missing" };

/** From the best to the worst. */
export const cellStates: readonly CellState["kind"][] = [
  "real service",
  "embedded service",
  "written by hand",
  "empty",
  "missing",
];
