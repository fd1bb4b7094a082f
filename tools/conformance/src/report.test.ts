import { expect } from "chai";
import type { Outcome } from "./harness.ts";
import { listProblems, toLine, type Exceptions, type SpecResult } from "./report.ts";

const none: Exceptions = { "@typespec/http-specs": {}, "@azure-tools/azure-http-specs": {} };
const excepting = (...names: string[]): Exceptions => ({
  ...none,
  "@typespec/http-specs": Object.fromEntries(names.map((name) => [name, "a reason"])),
});

/** The result of a spec with one scenario, good but for what is said. */
function makeResult(changes: Partial<SpecResult> & { outcome?: Outcome } = {}): SpecResult {
  const { outcome = { kind: "passed" }, ...others } = changes;
  return {
    spec: { key: "http-specs/routes", package: "@typespec/http-specs" },
    diagnostics: [],
    findings: [],
    testProblems: [],
    outcomes: [{ name: "Routes_fixed", outcome }],
    ...others,
  };
}

const cases: {
  readonly name: string;
  readonly result?: Parameters<typeof makeResult>[0];
  readonly exceptions?: Exceptions;
  readonly isPartial?: boolean;
  readonly problems: readonly string[];
}[] = [
  { name: "a scenario that passes is none", problems: [] },
  {
    name: "a scenario that fails",
    result: { outcome: { kind: "failed", message: "Spector says: not-implemented" } },
    problems: ["http-specs/routes: Routes_fixed: Spector says: not-implemented"],
  },
  {
    name: "a scenario without a test",
    result: { outcome: { kind: "untested" } },
    problems: ["http-specs/routes: Routes_fixed: there is no test"],
  },
  {
    name: "a client that was not generated",
    result: { diagnostics: ["no client was generated"] },
    problems: ["http-specs/routes: no client was generated"],
  },
  {
    name: "a client that does not compile",
    result: { findings: ["src/index.ts(1,1): error TS1005"] },
    problems: ["http-specs/routes: src/index.ts(1,1): error TS1005"],
  },
  {
    name: "a file of tests that could not be loaded",
    result: { testProblems: ["paths.ts could not be loaded: no"] },
    problems: ["http-specs/routes: paths.ts could not be loaded: no"],
  },
  {
    name: "an exception that fails is none",
    result: { outcome: { kind: "failed", message: "no" } },
    exceptions: excepting("Routes_fixed"),
    problems: [],
  },
  {
    name: "an exception without a test is none",
    result: { outcome: { kind: "untested" } },
    exceptions: excepting("Routes_fixed"),
    problems: [],
  },
  {
    name: "an exception that passes",
    exceptions: excepting("Routes_fixed"),
    problems: ["http-specs/routes: Routes_fixed passes: take it off the list of exceptions"],
  },
  {
    name: "an exception of another package excuses nothing",
    result: { outcome: { kind: "untested" } },
    exceptions: { ...none, "@azure-tools/azure-http-specs": { Routes_fixed: "a reason" } },
    isPartial: true,
    problems: ["http-specs/routes: Routes_fixed: there is no test"],
  },
  {
    name: "an exception that is no scenario",
    exceptions: excepting("Routes_gone"),
    problems: ["@typespec/http-specs: Routes_gone is no scenario of it"],
  },
  {
    name: "an exception that a partial run did not meet is none",
    exceptions: excepting("Routes_gone"),
    isPartial: true,
    problems: [],
  },
  {
    name: "an eleventh exception",
    exceptions: excepting(...Array.from({ length: 11 }, (_, index) => `Routes_${index}`)),
    isPartial: true,
    problems: ["@typespec/http-specs: 11 exceptions are more than 10"],
  },
];

describe("what fails a run", () => {
  for (const { name, result, exceptions = none, isPartial = false, problems } of cases) {
    it(name, () => {
      expect(listProblems([makeResult(result)], exceptions, !isPartial)).to.deep.equal(problems);
    });
  }
});

describe("the line of a spec", () => {
  it("counts what passed", () => {
    expect(toLine(makeResult())).to.match(/generated yes {2}compiles yes {2}scenarios 1 of 1$/);
  });

  it("says that a client that was not generated does not compile", () => {
    const line = toLine(makeResult({ diagnostics: ["no"], outcome: { kind: "untested" } }));
    expect(line).to.match(/generated NO {2}compiles NO {2}scenarios 0 of 1$/);
  });
});
