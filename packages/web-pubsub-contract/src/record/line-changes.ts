/** The lines that differ between two texts, `- ` before the old and `+ ` before the new ones. */
export function listLineChanges(before: string, after: string): readonly string[] {
  const oldLines = before.split("\n");
  const newLines = after.split("\n");
  const common = measureCommon(oldLines, newLines);
  const lengthAt = (old: number, fresh: number): number => common[old]?.[fresh] ?? 0;
  const changes: string[] = [];
  let old = 0;
  let fresh = 0;
  while (old < oldLines.length || fresh < newLines.length) {
    if (old < oldLines.length && oldLines[old] === newLines[fresh]) {
      old += 1;
      fresh += 1;
    } else if (
      fresh === newLines.length ||
      (old < oldLines.length && lengthAt(old + 1, fresh) >= lengthAt(old, fresh + 1))
    ) {
      changes.push(`- ${oldLines[old++]}`);
    } else {
      changes.push(`+ ${newLines[fresh++]}`);
    }
  }
  return changes;
}

/** For each two places, how many lines the rests of both texts have in common, in order. */
function measureCommon(
  oldLines: readonly string[],
  newLines: readonly string[],
): readonly (readonly number[])[] {
  const lengths = oldLines.map(() => newLines.map(() => 0));
  for (let old = oldLines.length - 1; old >= 0; old -= 1) {
    const row = lengths[old] ?? [];
    for (let fresh = newLines.length - 1; fresh >= 0; fresh -= 1) {
      row[fresh] =
        oldLines[old] === newLines[fresh]
          ? (lengths[old + 1]?.[fresh + 1] ?? 0) + 1
          : Math.max(lengths[old + 1]?.[fresh] ?? 0, row[fresh + 1] ?? 0);
    }
  }
  return lengths;
}
