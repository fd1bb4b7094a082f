/**
 * `npm run coverage`: prints the matrix of operations and outcomes, and writes it as Markdown and
 * JSON. Exits with 1 where something is missing, and where it covers less than what is checked in,
 * which is written with `--allow-less` alone. `--check` writes nothing.
 */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { listShrunk, printCoverage } from "@restline/contract-kit";
import {
  coverageJsonFile,
  coverageMarkdownFile,
  readContractCoverage,
  readCoverageFloor,
} from "./contract-files.ts";

const { values } = parseArgs({
  options: { check: { type: "boolean" }, "allow-less": { type: "boolean" } },
});
const coverage = await readContractCoverage();
const shrunk = values["allow-less"] ? [] : listShrunk(coverage, await readCoverageFloor());

console.log(printCoverage(coverage, "text"));
const problems = [...coverage.problems, ...shrunk];
for (const problem of problems) console.error(problem);
if (!values.check && shrunk.length === 0) {
  await writeFile(coverageMarkdownFile, printCoverage(coverage, "Markdown"));
  await writeFile(coverageJsonFile, printCoverage(coverage, "JSON"));
}
process.exitCode = problems.length === 0 ? 0 : 1;
