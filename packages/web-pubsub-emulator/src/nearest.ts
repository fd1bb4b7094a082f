import { closestMatch } from "leven";

/** ` Did you mean "…"?`, with the nearest of the names that are known; empty when there are none. */
export function suggestNearest(given: string, known: readonly string[]): string {
  const nearest = closestMatch(given, known);
  return nearest === undefined ? "" : ` Did you mean "${nearest}"?`;
}
