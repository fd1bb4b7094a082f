import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import {
  parseCoverageExceptions,
  parseCoverageFloor,
  parseDocumentedErrors,
  parseKnownDifferences,
  readCoverage,
  readFixtures,
  type Coverage,
  type CoverageFloor,
  type KnownDifferences,
} from "@restline/contract-kit";
import { fixturesFolder } from "./fixtures-folder.ts";
import { readWebPubSubSpec } from "./web-pubsub-spec.ts";

/** The coverage as it is checked in, for people. */
export const coverageMarkdownFile: string = locateContractFile("coverage.md");
/** The coverage as it is checked in, below which it may not fall. */
export const coverageJsonFile: string = locateContractFile("coverage.json");

/** Reads what the fixtures cover. */
export async function readContractCoverage(): Promise<Coverage> {
  const exceptionsFile = locateContractFile("coverage-exceptions.txt");
  const errorsFile = locateContractFile("documented-errors.txt");
  const { errors, fixtures } = await readFixtures(fixturesFolder);
  if (errors.length > 0) throw new AggregateError(errors, errors.map(String).join("\n"));
  return readCoverage(await readWebPubSubSpec(), fixtures, {
    exceptions: parseCoverageExceptions(await readFile(exceptionsFile, "utf8"), exceptionsFile),
    documentedErrors: parseDocumentedErrors(await readFile(errorsFile, "utf8"), errorsFile),
  });
}

/** Reads the coverage that was checked in. */
export async function readCoverageFloor(): Promise<CoverageFloor> {
  return parseCoverageFloor(await readFile(coverageJsonFile, "utf8"), coverageJsonFile);
}

/** Reads what targets are known to do otherwise; at once, as tests are arranged by it. */
export function readKnownDifferences(): KnownDifferences {
  const file = locateContractFile("known-differences.txt");
  return parseKnownDifferences(readFileSync(file, "utf8"), file);
}

/** The path of a file at the top of the package. */
export function locateContractFile(name: string): string {
  return fileURLToPath(new URL(`../${name}`, import.meta.url));
}
