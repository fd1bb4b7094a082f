/** What is wrong; undefined where nothing is. */
export type Problem = string | undefined;

/** One line of a table: what was tried, and what came of it in each column. */
export interface Row {
  readonly labels: readonly string[];
  readonly problems: readonly Problem[];
}

/** A table of what was tried; what failed is told in full below it. */
export interface Table {
  readonly labels: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** Prints a table for people. */
export function printTable({ labels, columns, rows }: Table): string {
  const lines = [
    [...labels, ...columns],
    ...rows.map((row) => [...row.labels, ...row.problems.map(printProblem)]),
  ];
  const widths = [...labels, ...columns].map((_, column) =>
    Math.max(...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  const table = lines.map((cells) =>
    `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("   ")}`.trimEnd(),
  );
  return [...table, ...rows.flatMap((row) => describeFailures(row, columns))].join("\n");
}

/** How many cells of a table have failed. */
export function countFailures({ rows }: Table): number {
  return rows.flatMap(({ problems }) => problems).filter((problem) => problem !== undefined).length;
}

function printProblem(problem: Problem): string {
  return problem === undefined ? "passed" : "FAILED";
}

function describeFailures({ labels, problems }: Row, columns: readonly string[]): string[] {
  const failures = Map.groupBy(
    columns.filter((_, index) => problems[index] !== undefined),
    (column) => problems[columns.indexOf(column)],
  );
  return Array.from(
    failures,
    ([problem, failed]) => `\n  ${[...labels, failed.join(" and ")].join(", ")}: ${problem}`,
  );
}
