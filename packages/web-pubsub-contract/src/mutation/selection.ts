import type { Mutant } from "./mutant.ts";

/** The mutants of some operations and files, or all where none are named. */
export function selectMutants(
  mutants: readonly Mutant[],
  only: readonly string[],
): readonly Mutant[] {
  if (only.length === 0) return mutants;
  return mutants.filter(
    ({ operation, part }) =>
      only.includes(part) || (operation !== undefined && only.includes(operation)),
  );
}
