/**
 * The known name that was probably meant, or `undefined` where none is near: at most a third of
 * the letters may differ. `packageDetails` and `package_details` are `package-details`.
 */
export function findNearest(name: string, known: readonly string[]): string | undefined {
  const wanted = toLetters(name);
  const distances = known
    .map((candidate) => ({ candidate, distance: countEdits(wanted, toLetters(candidate)) }))
    .sort((left, right) => left.distance - right.distance);
  const [best] = distances;
  if (best === undefined || best.distance > Math.max(1, wanted.length / 3)) return undefined;
  return best.candidate;
}

function toLetters(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}

/** Levenshtein's distance, row by row. */
function countEdits(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [row, letter] of left.split("").entries()) {
    const current = [row + 1];
    for (const [column, other] of right.split("").entries()) {
      const replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      const inserted = (current[column] ?? 0) + 1;
      const removed = (previous[column + 1] ?? 0) + 1;
      current.push(Math.min(replaced, inserted, removed));
    }
    previous = current;
  }
  return previous[right.length] ?? left.length;
}
