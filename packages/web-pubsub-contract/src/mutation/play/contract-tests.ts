import type { KnownDifferences } from "@restline/contract-kit";
import { allCases } from "../../cases/all-cases.ts";
import type { ContractCase } from "../../cases/contract-case.ts";
import type { LevelName } from "../../levels/level.ts";
import { fixtureTargetName } from "../../targets/recorded-fixtures.ts";

/** One test of the contract: a case, on a level. */
export interface ContractTest {
  readonly contractCase: ContractCase;
  readonly level: LevelName;
  /** For people: `closeConnection/missing, low level`. */
  readonly name: string;
}

const levelNames: readonly LevelName[] = ["low level", "high level"];

/**
 * The tests of the contract that pass with the fixtures, in the order in which mutants meet them: one
 * of each operation first, then another of each. Known differences fail anyway, and tell nothing.
 */
export function listContractTests(
  knownDifferences: KnownDifferences,
  cases: readonly ContractCase[] = allCases,
): readonly ContractTest[] {
  const counts = new Map<string, number>();
  const ranked = cases.map((contractCase) => {
    const rank = counts.get(contractCase.operation) ?? 0;
    counts.set(contractCase.operation, rank + 1);
    return { contractCase, rank };
  });
  return ranked
    .sort((left, right) => left.rank - right.rank)
    .flatMap(({ contractCase }) =>
      levelNames
        .filter((level) => contractCase.levels?.includes(level) ?? true)
        .map((level) => ({ contractCase, level, name: `${contractCase.name}, ${level}` })),
    )
    .filter(
      ({ contractCase: { name: caseName }, level }) =>
        knownDifferences.find({ target: fixtureTargetName, caseName, level }) === undefined,
    );
}
