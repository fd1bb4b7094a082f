/**
 * Generates a client for every Spector spec, type-checks all of them, runs the tests of their
 * scenarios against Spector's mock services, and prints what came of it.
 *
 *     npm run conformance                                  everything
 *     npm run conformance -- http-specs/encode             the specs below a folder
 */
import { existsSync } from "node:fs";
import { glob, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { checkTests, compileClients } from "./compile.ts";
import { exceptions } from "./exceptions.ts";
import { clientsFolder, scenariosFolder } from "./folders.ts";
import { copySpecs, generateClient } from "./generate.ts";
import { declaredScenarios, runScenario, type Outcome } from "./harness.ts";
import { startMockServices, type MockServices } from "./mock-services.ts";
import { nameDifferences } from "./name-differences.ts";
import { compareNames, listStaleDifferences, readExpectedNames } from "./names.ts";
import { listProblems, printTotals, toLine, type SpecResult } from "./report.ts";
import { listSpecs, type Spec } from "./specs.ts";
import { listBrokenRules } from "./test-rules.ts";

const { positionals: prefixes } = parseArgs({ allowPositionals: true, options: {} });
const isComplete = prefixes.length === 0;
const specs = (await listSpecs()).filter(
  ({ key }) => isComplete || prefixes.some((prefix) => key.startsWith(prefix)),
);
if (specs.length === 0) {
  console.error(`No spec begins with ${prefixes.join(" or ")}.`);
  process.exit(1);
}

if (isComplete) await rm(clientsFolder, { recursive: true, force: true });
await copySpecs();
const diagnostics = new Map<string, string[]>();
for (const spec of specs) diagnostics.set(spec.key, await generateClient(spec));
const findings = await compileClients();
const testFindings = checkTests().filter(isOfChosen);
// What is wrong with types makes lint find no end of errors.
if (testFindings.length === 0) testFindings.push(...(await listBrokenRules()).filter(isOfChosen));
await using services = await startMockServices();
const results: SpecResult[] = [];
for (const spec of specs) {
  const testProblems = await loadTests(spec);
  const result = {
    spec,
    diagnostics: diagnostics.get(spec.key) ?? [],
    findings: findings.byClient.get(spec.key) ?? [],
    testProblems,
    outcomes: await runScenarios(spec, services),
  };
  results.push(result);
  console.log(toLine(result));
}
const names = await compareAllNames();
const problems = [
  ...listProblems(results, exceptions, isComplete),
  ...findings.others,
  ...testFindings,
  ...names.problems,
  ...(await listLostScenarios()),
];
if (problems.length > 0) console.log(`\n${problems.join("\n")}`);
printTotals(results, exceptions, isComplete);
console.log(`\nnames and routes of the contract: ${names.good} of ${names.all} clients have them`);
for (const { specs: key, names: list, reason } of nameDifferences) {
  if (!specs.some((spec) => spec.key.startsWith(key))) continue;
  console.log(`  but for ${list.length} names of ${key}: ${reason}`);
}
if (problems.length > 0) console.log(`\nproblems, listed above: ${problems.length}`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** The tests of specs that were not chosen import clients that this run has not made. */
function isOfChosen(line: string): boolean {
  if (isComplete || !line.startsWith("scenarios/")) return true;
  return prefixes.some((prefix) => line.startsWith(`scenarios/${prefix}`));
}

/**
 * Loads a spec's tests, the files of its folder. Answers with what is wrong with them: a file that
 * could not be loaded, a test of no scenario of the spec.
 */
async function loadTests({ key, scenarios }: Spec): Promise<string[]> {
  const folder = join(scenariosFolder, key);
  if (!existsSync(folder)) return [];
  const before = declaredScenarios();
  const wrong: string[] = [];
  for await (const file of glob("*.ts", { cwd: folder })) {
    try {
      await import(pathToFileURL(join(folder, file)).href);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      wrong.push(`${file} could not be loaded: ${reason}`);
    }
  }
  for (const name of declaredScenarios()) {
    if (before.has(name) || scenarios.includes(name)) continue;
    wrong.push(`there is a test of ${name}, which is no scenario of this spec`);
  }
  return wrong;
}

async function runScenarios(
  { scenarios }: Spec,
  mockServices: MockServices,
): Promise<{ name: string; outcome: Outcome }[]> {
  const outcomes = [];
  for (const name of scenarios) {
    outcomes.push({ name, outcome: await runScenario(name, mockServices) });
  }
  return outcomes;
}

/** Scenarios that Spector serves and that belong to none of the specs. */
async function listLostScenarios(): Promise<string[]> {
  if (!isComplete) return [];
  const known = new Set(specs.flatMap(({ scenarios }) => scenarios));
  const lost = Object.keys(await services.readCoverage()).filter((name) => !known.has(name));
  return lost.map((name) => `${name}: Spector serves it, and it belongs to no spec of this run`);
}

/** What clients lack of the names and routes that the contract gives them. */
async function compareAllNames(): Promise<{ good: number; all: number; problems: string[] }> {
  const expected = Object.entries(await readExpectedNames());
  const keys = new Set(specs.map(({ key }) => key));
  const comparisons = await Promise.all(
    expected.filter(([key]) => keys.has(key)).map(async ([key, list]) => compareNames(key, list)),
  );
  const lacking = comparisons.filter(({ missing }) => missing.length > 0);
  const wrong = lacking.map(({ key, missing }) => `${key}: lacks ${missing.join(", ")}`);
  if (isComplete) {
    const gone = expected.filter(([key]) => !keys.has(key));
    wrong.push(
      ...gone.map(([key]) => `${key}: names are expected of it, and there is no such spec`),
    );
    wrong.push(...listStaleDifferences(comparisons));
  }
  return { good: comparisons.length - lacking.length, all: comparisons.length, problems: wrong };
}
