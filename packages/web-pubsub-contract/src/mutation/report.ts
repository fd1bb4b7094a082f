import { isExcepted, isSettled, type MutationException } from "./exceptions.ts";
import type { JudgedMutant, Mutant, Verdict } from "./mutant.ts";

/** What a run came to. */
export interface MutationReport {
  readonly judged: readonly JudgedMutant[];
  readonly exceptions: readonly MutationException[];
  /** What is wrong with the lists beside the mutants: fewer than before, exceptions of nothing. */
  readonly problems: readonly string[];
}

/** Whether every mutant was caught or is excepted, and nothing else is wrong. */
export function isClean({ exceptions, judged, problems }: MutationReport): boolean {
  return problems.length === 0 && judged.every((one) => isSettled(one, exceptions));
}

/** A line for a mutant, with the test that caught it. */
export function printMutant(
  { mutant: { id }, verdict }: JudgedMutant,
  exceptions: readonly MutationException[],
): string {
  const exception = exceptions.find((one) => isExcepted(one, id));
  const isPlain = exception === undefined || verdict.kind === "caught";
  const why = isPlain ? printVerdict(verdict) : `${exception.kind}: ${exception.reason}`;
  return `${(isPlain ? verdict.kind : exception.kind).padEnd(11)} ${id}  ← ${why}`;
}

/** The mutants that are a gap in the contract, with what to do, and what else is wrong. */
export function printGaps({ exceptions, judged, problems }: MutationReport): string {
  const gaps = judged.filter((one) => !isSettled(one, exceptions));
  return [
    ...gaps.flatMap((gap) => [`${gap.verdict.kind}: ${gap.mutant.id}`, `  ${adviseOn(gap)}`]),
    ...problems,
  ].join("\n");
}

/** How many mutants there are, and what became of them. */
export function printSummary(report: MutationReport): string {
  const lines = (["wire", "source"] as const).map((kind) => {
    const own = report.judged.filter(({ mutant }) => mutant.kind === kind);
    const parts = new Set(own.map(({ mutant }) => mutant.part)).size;
    const counts = countOutcomes(own, report.exceptions);
    const told = Object.entries(counts).map(([outcome, count]) => `${count} ${outcome}`);
    const where = kind === "wire" ? "operations" : "files of the clients";
    return `${own.length} ${kind} mutants in ${parts} ${where}: ${told.join(", ") || "none"}`;
  });
  return lines.join("\n");
}

/** The whole as one JSON object. */
export function printReportAsJson(report: MutationReport): string {
  const mutants = report.judged.map(({ mutant, verdict }) => {
    const exception = report.exceptions.find((one) => isExcepted(one, mutant.id));
    return {
      ...mutant,
      verdict,
      ...(exception && { exception: { kind: exception.kind, reason: exception.reason } }),
    };
  });
  const { problems } = report;
  return JSON.stringify({ clean: isClean(report), problems, mutants }, undefined, 2);
}

function countOutcomes(
  judged: readonly JudgedMutant[],
  exceptions: readonly MutationException[],
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const one of judged) {
    const isExceptional = one.verdict.kind !== "caught" && isSettled(one, exceptions);
    const outcome = isExceptional ? "excepted with a reason" : one.verdict.kind;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

function printVerdict(verdict: Verdict): string {
  switch (verdict.kind) {
    case "caught":
      return `${verdict.by}: ${verdict.why}`;
    case "survived":
      return `passed by all ${verdict.tests} tests`;
    case "not reached":
      return "no test comes by it";
    case "crashed":
      return verdict.why;
    case "endless":
      return "it came to no end";
  }
}

function adviseOn({ mutant, verdict }: JudgedMutant): string {
  const cases = casesOf(mutant);
  switch (verdict.kind) {
    case "caught":
      return "an exception says otherwise: delete its line";
    case "survived":
      return `all ${verdict.tests} tests that it changes something for pass: let a case of ${cases} expect what it changes, or add one to src/cases and record it`;
    case "not reached":
      return `no case has it: add one of ${cases} to src/cases that does, and record it`;
    case "crashed":
      return `nothing was tested, because the changed code cannot be loaded (${verdict.why}): correct the operator in src/mutation/source`;
    case "endless":
      return "no test came to an end: where that is how it shows, add `endless`, its id and the reason to mutation-exceptions.txt";
  }
}

function casesOf({ operation }: Pick<Mutant, "operation">): string {
  return operation ?? "any operation";
}
