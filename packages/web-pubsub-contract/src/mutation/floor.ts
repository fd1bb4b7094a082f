import type { Mutant } from "./mutant.ts";

/** How many mutants there are of each part, by the kind of mutant. */
export type MutantCounts = Readonly<Record<Mutant["kind"], Readonly<Record<string, number>>>>;

/** Counts mutants. */
export function countMutants(mutants: readonly Pick<Mutant, "kind" | "part">[]): MutantCounts {
  const counts: Record<Mutant["kind"], Record<string, number>> = { wire: {}, source: {} };
  for (const { kind, part } of mutants) counts[kind][part] = (counts[kind][part] ?? 0) + 1;
  return counts;
}

/**
 * Reads counts that were checked in.
 *
 * @param file - how errors name the text; nothing is read from it
 * @throws TypeError where the text is no counts
 */
export function parseFloor(text: string, file: string): MutantCounts {
  const value: unknown = JSON.parse(text);
  if (isRecord(value) && isCounts(value["wire"]) && isCounts(value["source"])) {
    return { wire: value["wire"], source: value["source"] };
  }
  throw new TypeError(
    `${file}: expected an object with \`wire\` and \`source\`, each with counts of mutants by name`,
  );
}

/** The counts as they are checked in. */
export function printFloor(counts: MutantCounts): string {
  return `${JSON.stringify(counts, undefined, 2)}\n`;
}

/** Parts of which there are fewer mutants than there were; none: the run has not shrunk. */
export function listFewer(
  counts: MutantCounts,
  floor: MutantCounts,
  file: string,
): readonly string[] {
  return (["wire", "source"] as const).flatMap((kind) =>
    Object.entries(floor[kind]).flatMap(([part, least]) => {
      const count = counts[kind][part] ?? 0;
      if (count >= least) return [];
      return [
        `${part} has ${count} ${kind} mutants, and had ${least}: where that is meant, write ${file} ` +
          "anew with npm run mutation -- --allow-fewer",
      ];
    }),
  );
}

function isCounts(value: unknown): value is Readonly<Record<string, number>> {
  return isRecord(value) && Object.values(value).every((count) => Number.isInteger(count));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
