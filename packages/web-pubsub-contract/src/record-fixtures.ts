import { readFixtures, type WriteOutcome } from "@restline/contract-kit";
import { createEmulator } from "@restline/web-pubsub-emulator";
import { troubleCases } from "./cases/trouble.ts";
import { recordCase } from "./record-case.ts";
import { sceneHub } from "./scene.ts";
import { recordedCases } from "./suites/operation-suite.ts";
import { readWebPubSubSpec } from "./web-pubsub-spec.ts";

/** Where fixtures go, and who is told about it. */
export interface RecordOptions {
  readonly folder: string;
  /** Gets a line for each case as it was recorded, and a summary. */
  readonly print: (line: string) => void;
}

/**
 * Records cases from an embedded service of its own.
 *
 * @param names - of the cases to record; none: all of them
 * @returns the exit code: 1 where a name is unknown, and nothing is recorded then, or a case failed
 */
export async function recordFixtures(
  names: readonly string[],
  options: RecordOptions,
): Promise<0 | 1> {
  const unknown = names.filter((name) => !recordedCases.some((known) => known.name === name));
  if (unknown.length > 0) {
    printUnknown(unknown, options);
    return 1;
  }
  const { changed, failed, new: added, unchanged } = await recordCases(names, options);
  await printLeftovers(options);
  const sum = added + changed + unchanged;
  const outcomes = `${added} new, ${changed} changed, ${unchanged} unchanged`;
  options.print(`\n${sum} recorded (${outcomes}), ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

type Counts = Record<WriteOutcome | "failed", number>;

async function recordCases(
  names: readonly string[],
  { folder, print }: RecordOptions,
): Promise<Counts> {
  const counts: Counts = { new: 0, changed: 0, unchanged: 0, failed: 0 };
  const cases = recordedCases.filter(({ name }) => names.length === 0 || names.includes(name));
  const width = Math.max(...cases.map(({ name }) => name.length));
  await using emulator = await createEmulator();
  const spec = await readWebPubSubSpec();
  const service = { connectionString: emulator.connectionString, hub: sceneHub };
  for (const contractCase of cases) {
    const label = contractCase.name.padEnd(width);
    try {
      const outcome = await recordCase(contractCase, service, { folder, spec });
      counts[outcome] += 1;
      print(`${label}  ${outcome}`);
    } catch (error) {
      counts.failed += 1;
      print(`${label}  failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return counts;
}

function printUnknown(names: readonly string[], { print }: RecordOptions): void {
  for (const name of names) {
    const byHand = troubleCases.some((known) => known.name === name);
    print(`${name}: ${byHand ? "its fixture is written by hand" : "there is no such case"}`);
  }
  print(`Cases that can be recorded: ${recordedCases.map(({ name }) => name).join(", ")}`);
}

/** Says which files no case stands for, and which hold no fixture. They are not touched. */
async function printLeftovers({ folder, print }: RecordOptions): Promise<void> {
  const { errors, fixtures } = await readFixtures(folder);
  const known = new Set<string>([...recordedCases, ...troubleCases].map(({ name }) => name));
  for (const { file, name } of fixtures) {
    if (!known.has(name)) print(`${file}: no case has this name; delete it, or write the case`);
  }
  for (const { message } of errors) print(message);
}
