import { cellStates, type CellState, type Coverage, type CoverageCell } from "./coverage.ts";

/** Text for a terminal, Markdown for a pull request, JSON for programs and for the floor. */
export type CoverageForm = "text" | "Markdown" | "JSON";

const marks: Readonly<Record<CellState["kind"], string>> = {
  "real service": "R",
  "embedded service": "E",
  "written by hand": "H",
  empty: "-",
  missing: "!",
};

/**
 * A coverage matrix as text for a terminal, as Markdown, or as JSON, which `parseCoverageFloor` reads
 * again. The same coverage gives the same text; its problems are not in it.
 */
export function printCoverage(coverage: Coverage, form: CoverageForm): string {
  switch (form) {
    case "text":
      return printText(coverage);
    case "Markdown":
      return printMarkdown(coverage);
    case "JSON":
      return printJson(coverage);
  }
}

function printText(coverage: Coverage): string {
  const outcomes = listOutcomes(coverage);
  // Codes are too long to stand above a column: they get a number, and are told below.
  const coded = outcomes.filter((outcome) => outcome.includes(" ") && outcome !== "next link");
  const heads = outcomes.map((outcome) => {
    const number = coded.indexOf(outcome) + 1;
    return number === 0 ? outcome : `${outcome.split(" ", 1)[0]} (${number})`;
  });
  const lines = [
    ["", ...heads],
    ...coverage.rows.map(({ cells, operation }) => [
      operation,
      ...outcomes.map((outcome) => markOf(cells.find((cell) => cell.outcome === outcome))),
    ]),
  ];
  const widths = lines[0]?.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const table = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return [
    ...table,
    "",
    ...coded.map((outcome, index) => `(${index + 1}) ${outcome}`),
    ...(coded.length === 0 ? [] : [""]),
    cellStates.map((kind) => `${marks[kind]} ${kind}`).join(", "),
    printCounts(coverage),
    ...listReasons(coverage).map(({ cells, reason }) => `${reason}: ${cells.join("; ")}`),
    "",
  ].join("\n");
}

function printMarkdown(coverage: Coverage): string {
  const outcomes = listOutcomes(coverage);
  const rows = [
    ["operation", ...outcomes],
    ["---", ...outcomes.map(() => "---")],
    ...coverage.rows.map(({ cells, operation }) => [
      operation,
      ...outcomes.map(
        (outcome) => cells.find((cell) => cell.outcome === outcome)?.state.kind ?? "",
      ),
    ]),
  ];
  const title =
    coverage.apiVersion === undefined ? "Coverage" : `Coverage of ${coverage.apiVersion}`;
  const reasons = listReasons(coverage).map(
    ({ cells, reason }) => `- ${escapeCell(reason)}: ${cells.map(escapeCell).join("; ")}`,
  );
  return [
    `# ${title}`,
    "",
    ...rows.map((cells) => `| ${cells.map(escapeCell).join(" | ")} |`),
    "",
    printCounts(coverage),
    ...(reasons.length === 0 ? [] : ["", "## Not recorded, and why", "", ...reasons]),
    "",
  ].join("\n");
}

function printJson({ apiVersion, rows }: Coverage): string {
  const operations = rows.map(({ cells, operation }) => [
    operation,
    Object.fromEntries(
      cells.map(({ fixtures, outcome, state }) => [
        outcome,
        { ...state, ...(fixtures.length === 0 ? {} : { fixtures }) },
      ]),
    ),
  ]);
  const value = {
    ...(apiVersion === undefined ? {} : { apiVersion }),
    operations: Object.fromEntries(operations) as unknown,
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** All outcomes, in the order in which the operations have them; statuses before the rest. */
function listOutcomes({ rows }: Coverage): readonly string[] {
  const all = new Set(rows.flatMap(({ cells }) => cells.map(({ outcome }) => outcome)));
  const rank = (outcome: string): number =>
    /^\d{3}$/.test(outcome) ? 0 : /^\d{3}/.test(outcome) ? 1 : 2;
  return [...all].sort(
    (left, right) => rank(left) - rank(right) || (left < right ? -1 : left > right ? 1 : 0),
  );
}

function printCounts({ rows }: Coverage): string {
  const states = rows.flatMap(({ cells }) => cells.map(({ state }) => state.kind));
  const counts = cellStates
    .map((kind) => ({ kind, count: states.filter((state) => state === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ count, kind }) => `${count} ${kind}`);
  const operations = printNumber(rows.length, "operation");
  return `${operations}, ${printNumber(states.length, "outcome")}: ${counts.join(", ")}`;
}

function printNumber(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Why cells were not recorded; many have the same reason, for which they stand together. */
function listReasons({ rows }: Coverage): readonly {
  readonly reason: string;
  readonly cells: readonly string[];
}[] {
  const reasons = new Map<string, string[]>();
  for (const { cells, operation } of rows) {
    for (const { outcome, state } of cells) {
      if (state.kind !== "written by hand" && state.kind !== "empty") continue;
      const reason = `${state.kind}, ${state.reason}`;
      reasons.set(reason, [...(reasons.get(reason) ?? []), `${operation} ${outcome}`]);
    }
  }
  return [...reasons].map(([reason, cells]) => ({ reason, cells }));
}

function markOf(cell: CoverageCell | undefined): string {
  return cell === undefined ? "" : marks[cell.state.kind];
}

function escapeCell(text: string): string {
  return text.replaceAll("|", "\\|");
}
