import type { Outcome } from "./harness.ts";
import { packages, type Spec, type SpecPackage } from "./specs.ts";

export interface SpecResult {
  readonly spec: Spec;
  /** What the emitter or the compiler said; empty: the client was generated. */
  readonly diagnostics: readonly string[];
  /** What the TypeScript compiler said; empty: the client compiles. */
  readonly findings: readonly string[];
  readonly outcomes: readonly { readonly name: string; readonly outcome: Outcome }[];
}

/** What the run holds a result against. */
export interface Expectations {
  /** Scenarios that cannot pass, and why. */
  readonly exceptions: Readonly<Record<string, string>>;
  /** A scenario without a test is counted and no problem. */
  readonly allowUntested: boolean;
}

/** Prints a line for each spec, what went wrong, and the totals. True if nothing went wrong. */
export function printReport(results: readonly SpecResult[], expectations: Expectations): boolean {
  for (const { spec, diagnostics, findings, outcomes } of results) {
    const [generated, compiles] = [diagnostics, findings].map((list) =>
      list.length === 0 ? "yes" : "NO",
    );
    const passed = countPassed(outcomes);
    console.log(
      `${spec.key.padEnd(72)} generated ${generated}  compiles ${compiles}  scenarios ${passed} of ${outcomes.length}`,
    );
  }
  const problems = results.flatMap((result) => listProblems(result, expectations));
  if (problems.length > 0) console.log(`\n${problems.join("\n")}`);
  console.log("");
  for (const name of packages) printTotals(name, results);
  for (const [name, reason] of Object.entries(expectations.exceptions)) {
    console.log(`  exception: ${name}: ${reason}`);
  }
  return problems.length === 0;
}

function listProblems(
  { spec, diagnostics, findings, outcomes }: SpecResult,
  { exceptions, allowUntested }: Expectations,
): string[] {
  const problems = [...diagnostics, ...findings.slice(0, 3)];
  for (const { name, outcome } of outcomes) {
    const isException = name in exceptions;
    switch (outcome.kind) {
      case "passed":
        if (isException) problems.push(`${name} passes: take it off the list of exceptions`);
        break;
      case "failed":
        if (!isException) problems.push(`${name}: ${outcome.message}`);
        break;
      case "untested":
        if (!isException && !allowUntested) problems.push(`${name}: there is no test`);
        break;
    }
  }
  return problems.map((problem) => `${spec.key}: ${problem}`);
}

function printTotals(name: SpecPackage, results: readonly SpecResult[]): void {
  const ofPackage = results.filter(({ spec }) => spec.package === name);
  const outcomes = ofPackage.flatMap((result) => result.outcomes);
  const untested = outcomes.filter(({ outcome }) => outcome.kind === "untested").length;
  const generated = ofPackage.filter(({ diagnostics }) => diagnostics.length === 0).length;
  const compiled = ofPackage.filter(({ findings }) => findings.length === 0).length;
  console.log(
    `${name}: ${generated} of ${ofPackage.length} generated, ${compiled} compile, ` +
      `${countPassed(outcomes)} of ${outcomes.length} scenarios passed` +
      (untested === 0 ? "" : `, ${untested} have no test`),
  );
}

function countPassed(outcomes: SpecResult["outcomes"]): number {
  return outcomes.filter(({ outcome }) => outcome.kind === "passed").length;
}
