import type { Outcome } from "./harness.ts";
import { packages, type Spec } from "./specs.ts";

export interface SpecResult {
  readonly spec: Spec;
  /** What the emitter or the compiler said; empty: the client was generated. */
  readonly diagnostics: readonly string[];
  /** What the TypeScript compiler said; empty: the client compiles. */
  readonly findings: readonly string[];
  readonly outcomes: readonly { readonly name: string; readonly outcome: Outcome }[];
}

/** Prints a line for each spec, what failed, and the totals. True if all is as it should be. */
export function printReport(
  results: readonly SpecResult[],
  exceptions: Readonly<Record<string, string>>,
): boolean {
  const problems: string[] = [];
  for (const { spec, diagnostics, findings, outcomes } of results) {
    const passed = outcomes.filter(({ outcome }) => outcome.kind === "passed");
    const marks = [diagnostics.length === 0, findings.length === 0].map((good) =>
      good ? "yes" : "NO",
    );
    console.log(
      `${spec.key.padEnd(72)} generated ${marks[0]}  compiles ${marks[1]}  scenarios ${passed.length} of ${outcomes.length}`,
    );
    problems.push(...diagnostics.map((text) => `${spec.key}: ${text}`));
    problems.push(...findings.slice(0, 3).map((text) => `${spec.key}: ${text}`));
    for (const { name, outcome } of outcomes) {
      const isException = name in exceptions;
      if (outcome.kind === "failed" && !isException)
        problems.push(`${spec.key}: ${name}: ${outcome.message}`);
      if (outcome.kind === "passed" && isException)
        problems.push(`${spec.key}: ${name} passes: take it off the list of exceptions`);
    }
  }
  if (problems.length > 0) console.log(`\n${problems.join("\n")}`);
  console.log("");
  for (const name of packages) {
    const ofPackage = results.filter(({ spec }) => spec.package === name);
    const outcomes = ofPackage.flatMap((result) => result.outcomes);
    const passed = outcomes.filter(({ outcome }) => outcome.kind === "passed").length;
    const generated = ofPackage.filter(({ diagnostics }) => diagnostics.length === 0).length;
    const compiled = ofPackage.filter(({ findings }) => findings.length === 0).length;
    console.log(
      `${name}: ${generated} of ${ofPackage.length} generated, ${compiled} compile, ${passed} of ${outcomes.length} scenarios passed`,
    );
  }
  for (const [name, reason] of Object.entries(exceptions))
    console.log(`  exception: ${name}: ${reason}`);
  return problems.length === 0;
}
