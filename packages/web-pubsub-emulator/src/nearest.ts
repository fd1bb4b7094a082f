import { closestMatch } from "leven";

/** ` Did you mean "…"?`, with the nearest of the names that are known; empty when there are none. */
export function suggestNearest(given: string, known: readonly string[]): string {
  // A name without its unit is far from it by letters.
  const longer = given === "" ? undefined : known.find((name) => name.startsWith(given));
  const nearest = longer ?? closestMatch(given, known);
  return nearest === undefined ? "" : ` Did you mean "${nearest}"?`;
}
