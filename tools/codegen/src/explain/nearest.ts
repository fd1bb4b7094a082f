/** The names that come nearest to one that is unknown, the nearest first; none where none is near. */
export function findNearest(wanted: string, names: Iterable<string>, count = 5): string[] {
  const simple = wanted.toLowerCase();
  const ranked = [...new Set(names)].flatMap((name) => {
    const distance = rank(simple, name.toLowerCase());
    return distance === undefined ? [] : [{ name, distance }];
  });
  return ranked
    .sort((left, right) => left.distance - right.distance || (left.name < right.name ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name);
}

function rank(wanted: string, name: string): number | undefined {
  const edits = countEdits(wanted, name);
  if (edits <= Math.max(2, Math.floor(wanted.length / 4))) return edits;
  // Part of a name is a common way to ask for it; the shorter the whole, the nearer.
  const isPart = wanted.length > 2 && name.includes(wanted);
  return isPart ? 100 + name.length : undefined;
}

/** How many letters have to be put in, taken out, changed or swapped with the next. */
function countEdits(left: string, right: string): number {
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const next = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + same,
      );
      const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && isSwap) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = last;
    last = next;
  }
  return last[right.length] ?? 0;
}
