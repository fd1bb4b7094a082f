import type { TableGap } from "../project/table.ts";
import { countOf, showPath } from "./paths.ts";

/** What to add to tables of operations, and what to take out; no lines where they have all. */
export function showGaps(cwd: string, gaps: readonly TableGap[]): string[] {
  return gaps.flatMap(({ path, missing, gone }) => {
    const table = showPath(cwd, path);
    const names = missing.map(({ name }) => name).join(", ");
    const added = missing.flatMap(({ lines }) => lines.map((line) => `  ${line}`));
    return [
      ...(missing.length === 0
        ? []
        : ["", `${table} lacks ${countOf(missing.length, "operation")}: ${names}. Add:`, ...added]),
      ...(gone.length === 0
        ? []
        : [
            "",
            `${table} has ${countOf(gone.length, "operation")} that the spec has not. Remove:`,
            ...gone.map((key) => `  ${key}`),
          ]),
    ];
  });
}

/** The same for programs. */
export function listGaps(cwd: string, gaps: readonly TableGap[]): readonly object[] {
  return gaps.map((gap) => ({ ...gap, path: showPath(cwd, gap.path) }));
}
