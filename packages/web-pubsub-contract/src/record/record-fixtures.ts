import { readFile } from "node:fs/promises";
import {
  findStale,
  fixtureFile,
  printStale,
  readFixtures,
  type NamedFixture,
  type WriteOutcome,
} from "@restline/contract-kit";
import { AssertionError } from "chai";
import { allCases, handwrittenCases, recordedCases } from "../cases/all-cases.ts";
import type { ContractCase } from "../cases/contract-case.ts";
import { recordCommand } from "../record-command.ts";
import { listLineChanges } from "./line-changes.ts";
import { recordCase, type RecordedService, type RecordInto } from "./record-case.ts";

/** Which cases to record. */
export interface CaseSelection {
  /** Cases, or operations: all of their cases. None: every case that can be recorded. */
  readonly names: readonly string[];
  /** Of those, the ones without a fixture, or with one that the spec has left behind. */
  readonly onlyStale: boolean;
}

/** Who is recorded, where fixtures go, and who is told about it. */
export interface RecordOptions extends RecordInto {
  readonly source: RecordedService;
  /** Makes the service as it was in the beginning; called before each case. */
  readonly reset?: () => Promise<void>;
  /** Gets a line for each case whose fixture is not what it was, and a summary. */
  readonly print: (line: string) => void;
  /** Told how far it is, before each case. */
  readonly progress?: (line: string) => void;
}

/**
 * Records cases from a service, one after the other. A case that fails leaves its fixture as it is,
 * and does not keep the others from being recorded.
 *
 * @returns the exit code: 1 where a name is unknown, and nothing is recorded then, or a case failed
 */
export async function recordFixtures(
  selection: CaseSelection,
  options: RecordOptions,
): Promise<0 | 1> {
  const unknown = selection.names.filter((name) => !recordedCases.some(isNamed(name)));
  if (unknown.length > 0) {
    printUnknown(unknown, options);
    return 1;
  }
  const cases = await selectCases(selection, options);
  if (cases.length === 0) options.print("nothing to record: every fixture is of the spec as it is");
  const { changed, failed, new: added, unchanged } = await recordCases(cases, options);
  await printLeftovers(options);
  const sum = added + changed + unchanged;
  const outcomes = `${added} new, ${changed} changed, ${unchanged} unchanged`;
  options.print(`${sum} recorded (${outcomes}), ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function selectCases(
  { names, onlyStale }: CaseSelection,
  { folder, print, source, spec }: RecordOptions,
): Promise<readonly ContractCase[]> {
  const named = recordedCases.filter(
    (one) => names.length === 0 || names.some((name) => isNamed(name)(one)),
  );
  const reachable = named.filter((one) => isReachable(one, source));
  const leftOut = named.length - reachable.length;
  if (leftOut > 0) {
    print(`${leftOut} left out, for callers by Entra ID: WEB_PUBSUB_ENTRA_TOKEN holds no token`);
  }
  if (!onlyStale) return reachable;
  const { fixtures } = await readFixtures(folder);
  const fresh = new Set(fixtures.map(({ name }) => name));
  for (const { name } of findStale(spec, fixtures)) fresh.delete(name);
  return reachable.filter(({ name }) => !fresh.has(name));
}

/** Whether a name is that of the case, or of its operation. */
function isNamed(name: string): (contractCase: ContractCase) => boolean {
  return (contractCase) => contractCase.name === name || contractCase.operation === name;
}

function isReachable({ credential }: ContractCase, { service }: RecordedService): boolean {
  const isForEntra = credential === "Entra ID" || credential === "wrong token";
  return !isForEntra || service.byEntra !== undefined;
}

type Counts = Record<WriteOutcome | "failed", number>;

async function recordCases(
  cases: readonly ContractCase[],
  options: RecordOptions,
): Promise<Counts> {
  const { folder, print, progress, reset } = options;
  const counts: Counts = { new: 0, changed: 0, unchanged: 0, failed: 0 };
  for (const [index, contractCase] of cases.entries()) {
    const { name } = contractCase;
    progress?.(`${index + 1} of ${cases.length}  ${name}`);
    try {
      await reset?.();
      const file = fixtureFile(folder, name);
      const { text: before = "" } = await readText(file);
      const outcome = await recordCase(contractCase, options.source, options);
      counts[outcome] += 1;
      if (outcome === "unchanged") continue;
      print(`${name}  ${outcome}`);
      if (outcome === "new") continue;
      const { text: after = "" } = await readText(file);
      const changes = listLineChanges(before, after).filter((line) => !isChecksum(line));
      for (const line of changes) print(`  ${line}`);
    } catch (error) {
      counts.failed += 1;
      print(`${name}  failed: ${error instanceof Error ? error.message : String(error)}`);
      for (const line of listMisses(error)) print(`  ${line}`);
    }
  }
  return counts;
}

/** What was expected and did not come, and what came instead. */
function listMisses(error: unknown): readonly string[] {
  if (!(error instanceof AssertionError) || !("expected" in error)) return [];
  const [expected = "", actual = ""] = [error.expected, error.actual].map((value) =>
    JSON.stringify(value, undefined, 2),
  );
  return listLineChanges(expected, actual);
}

/** The last line follows from the others. */
function isChecksum(change: string): boolean {
  return /^. ### end /.test(change);
}

async function readText(file: string): Promise<{ readonly text?: string }> {
  try {
    return { text: await readFile(file, "utf8") };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw error;
  }
}

function printUnknown(names: readonly string[], { print }: RecordOptions): void {
  for (const name of names) {
    const byHand = handwrittenCases.some(isNamed(name));
    print(`${name}: ${byHand ? "its fixture is written by hand" : "there is no such case"}`);
  }
  print(`Cases that can be recorded: ${recordedCases.map(({ name }) => name).join(", ")}`);
}

/** Says which files nothing stands for any more, and which are left for a person. None is touched. */
async function printLeftovers({ folder, print, spec }: RecordOptions): Promise<void> {
  const { errors, fixtures } = await readFixtures(folder);
  const known = new Set<string>(allCases.map(({ name }) => name));
  for (const { file, name } of fixtures) {
    if (!known.has(name)) print(`${file}: no case has this name; delete it, or write the case`);
  }
  for (const line of printStale(findStale(spec, fixtures.filter(isByHand)), recordCommand)) {
    print(line);
  }
  for (const { message } of errors) print(message);
}

function isByHand({ fixture }: NamedFixture): boolean {
  return fixture.source.kind === "written by hand";
}
