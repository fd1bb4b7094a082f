import type { ContractCase } from "../cases/contract-case.ts";
import { highLevel } from "../levels/high-level.ts";
import { lowLevel } from "../levels/low-level.ts";
import type { Level } from "../levels/level.ts";

/** Both levels, the one that the other stands on first. */
export const levels: readonly Level[] = [lowLevel, highLevel];

/** The levels that a case is for. */
export function levelsOf({ levels: names }: ContractCase): readonly Level[] {
  return levels.filter(({ name }) => names?.includes(name) ?? true);
}
