import { exceptionsLimit } from "./exceptions.ts";
import type { Outcome } from "./harness.ts";
import { packages, type Spec, type SpecPackage } from "./specs.ts";

export interface SpecResult {
  readonly spec: Pick<Spec, "key" | "package">;
  /** What the emitter or the compiler of TypeSpec said; empty: the client was generated. */
  readonly diagnostics: readonly string[];
  /** What the TypeScript compiler said; empty: what was generated compiles. */
  readonly findings: readonly string[];
  /** What is wrong with the files of its tests. */
  readonly testProblems: readonly string[];
  readonly outcomes: readonly { readonly name: string; readonly outcome: Outcome }[];
}

/** Scenarios that cannot pass, by package, each with the reason. */
export type Exceptions = Readonly<Record<SpecPackage, Readonly<Record<string, string>>>>;

/** One line for a spec: generated, compiles, scenarios passed. */
export function toLine(result: SpecResult): string {
  const { spec, outcomes } = result;
  const [generated, compiles] = [isGenerated(result), isCompiling(result)].map((is) =>
    is ? "yes" : "NO",
  );
  const passed = countPassed(outcomes);
  return `${spec.key.padEnd(72)} generated ${generated}  compiles ${compiles}  scenarios ${passed} of ${outcomes.length}`;
}

/**
 * All that fails the run: what was not generated, does not compile or did not pass and is no
 * exception, and every exception that is none.
 * @param isComplete - Every spec was run, so that every exception must have been met.
 */
export function listProblems(
  results: readonly SpecResult[],
  exceptions: Exceptions,
  isComplete: boolean,
): string[] {
  const problems = results.flatMap((result) =>
    listSpecProblems(result, exceptions[result.spec.package]),
  );
  for (const name of packages) {
    const excepted = Object.keys(exceptions[name]);
    if (excepted.length > exceptionsLimit) {
      problems.push(`${name}: ${excepted.length} exceptions are more than ${exceptionsLimit}`);
    }
    if (!isComplete) continue;
    const known = new Set(outcomesOf(name, results).map((it) => it.name));
    for (const exception of excepted) {
      if (!known.has(exception)) problems.push(`${name}: ${exception} is no scenario of it`);
    }
  }
  return problems;
}

/** Prints the totals of each package, and the exceptions. */
export function printTotals(
  results: readonly SpecResult[],
  exceptions: Exceptions,
  isComplete: boolean,
): void {
  console.log("");
  for (const name of packages) {
    const ofPackage = results.filter(({ spec }) => spec.package === name);
    if (ofPackage.length === 0) continue;
    const outcomes = outcomesOf(name, results);
    const untested = outcomes.filter(({ outcome }) => outcome.kind === "untested").length;
    console.log(
      `${name}${isComplete ? "" : ", only the specs that were chosen"}: ` +
        `${ofPackage.filter(isGenerated).length} of ${ofPackage.length} generated, ` +
        `${ofPackage.filter(isCompiling).length} compile, ` +
        `${countPassed(outcomes)} of ${outcomes.length} scenarios passed` +
        (untested === 0 ? "" : `, ${untested} have no test`),
    );
    for (const [exception, reason] of Object.entries(exceptions[name])) {
      if (outcomes.some((it) => it.name === exception)) {
        console.log(`  exception: ${exception}: ${reason}`);
      }
    }
  }
}

function listSpecProblems(
  { spec, diagnostics, findings, testProblems, outcomes }: SpecResult,
  exceptions: Readonly<Record<string, string>>,
): string[] {
  const problems = [...diagnostics, ...findings, ...testProblems];
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
        if (!isException) problems.push(`${name}: there is no test`);
        break;
    }
  }
  return problems.map((problem) => `${spec.key}: ${problem}`);
}

function isGenerated({ diagnostics }: SpecResult): boolean {
  return diagnostics.length === 0;
}

/** What was not generated does not compile either. */
function isCompiling(result: SpecResult): boolean {
  return isGenerated(result) && result.findings.length === 0;
}

function outcomesOf(name: SpecPackage, results: readonly SpecResult[]): SpecResult["outcomes"] {
  return results.filter(({ spec }) => spec.package === name).flatMap(({ outcomes }) => outcomes);
}

function countPassed(outcomes: SpecResult["outcomes"]): number {
  return outcomes.filter(({ outcome }) => outcome.kind === "passed").length;
}
