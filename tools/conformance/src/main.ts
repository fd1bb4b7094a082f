/**
 * Generates a client for every Spector spec, type-checks all of them, runs the tests of their
 * scenarios against Spector's mock services, and prints what came of it.
 *
 *     npm run conformance                                  everything
 *     npm run conformance -- http-specs/encode             the specs below a folder
 *     npm run conformance -- --allow-untested              without failing for tests not yet written
 */
import { existsSync } from "node:fs";
import { glob } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { checkTests, compileClients } from "./compile.ts";
import { exceptions } from "./exceptions.ts";
import { scenariosFolder } from "./folders.ts";
import { copySpecs, generateClient } from "./generate.ts";
import { runScenario } from "./harness.ts";
import { nameDifferences } from "./name-differences.ts";
import { listMissingNames, readExpectedNames } from "./names.ts";
import { startMockServices } from "./mock-services.ts";
import { printReport, type SpecResult } from "./report.ts";
import { listSpecs, type Spec } from "./specs.ts";
import { listBrokenRules } from "./test-rules.ts";

const { values, positionals: prefixes } = parseArgs({
  allowPositionals: true,
  options: { "allow-untested": { type: "boolean", default: false } },
});
const specs = (await listSpecs()).filter(
  ({ key }) => prefixes.length === 0 || prefixes.some((prefix) => key.startsWith(prefix)),
);
if (specs.length === 0) {
  console.error(`No spec begins with ${prefixes.join(" or ")}.`);
  process.exit(1);
}

await copySpecs();
const results = new Map<string, SpecResult>();
for (const spec of specs) {
  results.set(spec.key, {
    spec,
    diagnostics: await generateClient(spec),
    findings: [],
    outcomes: [],
  });
}
const findings = await compileClients();
const testProblems = [...checkTests(), ...(await listBrokenRules())].filter(
  (line) =>
    prefixes.length === 0 || prefixes.some((prefix) => line.startsWith(`scenarios/${prefix}`)),
);
await using services = await startMockServices();
for (const spec of specs) {
  await loadTests(spec);
  const outcomes = [];
  for (const name of spec.scenarios)
    outcomes.push({ name, outcome: await runScenario(name, services) });
  const result = results.get(spec.key);
  if (result === undefined) continue;
  results.set(spec.key, { ...result, findings: findings.get(spec.key) ?? [], outcomes });
}
const isGood = printReport([...results.values()], {
  exceptions,
  allowUntested: values["allow-untested"],
});
const nameProblems = await listNameProblems();
if (nameProblems.length > 0) console.log(`\n${nameProblems.join("\n")}`);
if (testProblems.length > 0) console.log(`\n${testProblems.join("\n")}`);
process.exitCode = isGood && testProblems.length + nameProblems.length === 0 ? 0 : 1;

/** What clients lack of the names and routes that the contract gives them. */
async function listNameProblems(): Promise<string[]> {
  const expected = Object.entries(await readExpectedNames()).filter(([key]) => results.has(key));
  const missing = await Promise.all(
    expected.map(async ([key, names]) => ({ key, names: await listMissingNames(key, names) })),
  );
  const problems = missing.filter(({ names }) => names.length > 0);
  const good = expected.length - problems.length;
  console.log(
    `\nnames and routes of the contract: ${good} of ${expected.length} clients have them`,
  );
  for (const { specs, names, reason } of nameDifferences) {
    console.log(`  but for: ${String(names).slice(0, 60)} of ${String(specs)}: ${reason}`);
  }
  return problems.map(({ key, names }) => `${key}: lacks ${names.join(", ")}`);
}

/** A spec's tests: the files of its folder. A client that was not generated has none to run. */
async function loadTests({ key }: Spec): Promise<void> {
  const folder = join(scenariosFolder, key);
  if (!existsSync(folder)) return;
  for await (const file of glob("*.ts", { cwd: folder })) {
    try {
      await import(pathToFileURL(join(folder, file)).href);
    } catch (error) {
      console.error(
        `${key}/${file} could not be loaded: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}
