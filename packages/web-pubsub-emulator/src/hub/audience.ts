import type { Connection } from "./connection.ts";
import type { Filter } from "./filter/filter.ts";

/** Whom a message or a close is for. */
export interface Audience {
  readonly scope: Scope;
  /** Connection ids to leave out. */
  readonly excluded?: ReadonlySet<string>;
  /** Leaves out the connections that it does not match. */
  readonly filter?: Filter;
}

/** The part of a hub that an audience is taken from. */
export type Scope =
  | { readonly kind: "all" }
  | { readonly kind: "group"; readonly group: string }
  | { readonly kind: "user"; readonly userId: string }
  | { readonly kind: "connection"; readonly connectionId: string };

/** The candidates that the audience does not leave out, in their order. */
export function selectAudience(
  candidates: Iterable<Connection>,
  audience: Audience,
): Iterable<Connection> {
  const { excluded, filter } = audience;
  if ((excluded === undefined || excluded.size === 0) && filter === undefined) return candidates;
  const selected: Connection[] = [];
  for (const candidate of candidates) {
    if (excluded?.has(candidate.id)) continue;
    if (filter !== undefined && !filter.matches(candidate)) continue;
    selected.push(candidate);
  }
  return selected;
}

/** The scope in words, for a log. */
export function describeScope(scope: Scope): string {
  switch (scope.kind) {
    case "all":
      return "all";
    case "group":
      return `group ${scope.group}`;
    case "user":
      return `user ${scope.userId}`;
    case "connection":
      return `connection ${scope.connectionId}`;
    default:
      return scope satisfies never;
  }
}
