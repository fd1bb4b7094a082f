import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { WireModel } from "@restline/spec-model";
import type { Fixture } from "../fixture/fixture.ts";
import { parseFixture } from "../fixture/parse-fixture.ts";
import { printFixture } from "../fixture/print-fixture.ts";
import { findSecrets } from "../sanitise/find-secrets.ts";
import { hashOperation } from "../spec/hash-operation.ts";
import { readFixture } from "./read-fixtures.ts";
import { SecretFoundError } from "./secret-found-error.ts";

/** What a recording gives: the hash of the operation follows from the spec. */
export type RecordedCase = Omit<Fixture, "spec">;

/** What goes into a fixture beside what was recorded, and what must not. */
export interface WriteOptions {
  /** What the operation puts on the wire; its hash goes into the fixture. */
  readonly spec: { readonly model: WireModel };
  /** Secrets in use; the text is searched for them once more before it is written. */
  readonly secrets?: readonly string[];
}

/** What writing did: it made the file, replaced it, or left the same text alone. */
export type WriteOutcome = "new" | "changed" | "unchanged";

/** The fixture in place is not one that a recording may replace. */
export class FixtureKeptError extends Error {
  readonly code = "FIXTURE_KEPT";
  readonly file: string;

  constructor(file: string, why: string) {
    super(`${file} was not replaced: ${why}. Delete the file if a recording is to take its place`);
    this.name = "FixtureKeptError";
    this.file = file;
  }
}

/**
 * Writes a recorded fixture to its file, whole or not at all: an interruption leaves the old file.
 * Nothing is touched where the text is the same.
 *
 * @throws FixtureKeptError where the file holds a fixture written by hand, or none that can be read
 * @throws SecretFoundError where the text holds a secret
 * @throws UnknownOperationError where the spec has no such operation in this api-version
 * @throws FixtureSyntaxError where the fixture has no text, for instance a header with a line feed
 * @throws TypeError where its text would be read as another fixture
 */
export async function writeFixture(
  file: string,
  recorded: RecordedCase,
  { secrets = [], spec }: WriteOptions,
): Promise<WriteOutcome> {
  const hash = hashOperation(spec, recorded.operation, recorded.apiVersion);
  const fixture = { ...recorded, spec: hash };
  const text = printFixture(fixture);
  const checked = parseFixture(text, file);
  if (checked.kind === "error") throw checked.error;
  if (!isDeepStrictEqual(checked.fixture, fixture)) {
    throw new TypeError(
      `${file} was not written: it would be read back as something else than was recorded, as where a header has a line feed in it`,
    );
  }
  const findings = findSecrets(text, secrets);
  if (findings.length > 0) throw new SecretFoundError(findings.map((one) => ({ ...one, file })));
  const existing = await readFixture(file);
  if (existing === undefined) return replaceFile(file, text, "new");
  if (existing.kind === "error") throw new FixtureKeptError(file, existing.error.message);
  if (existing.fixture.source.kind === "written by hand") {
    throw new FixtureKeptError(file, `it was written by hand (${existing.fixture.source.reason})`);
  }
  const same = printFixture(existing.fixture) === text;
  return same ? "unchanged" : replaceFile(file, text, "changed");
}

async function replaceFile(
  file: string,
  text: string,
  outcome: WriteOutcome,
): Promise<WriteOutcome> {
  const folder = dirname(file);
  // In the same folder, because a rename is whole only within one file system.
  const temporary = `${file}.${process.pid}.tmp`;
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(temporary, text, { flush: true });
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
  await removeLeftovers(file);
  return outcome;
}

/** Removes what recordings of this file that were interrupted have left, and no other's. */
async function removeLeftovers(file: string): Promise<void> {
  const start = `${basename(file)}.`;
  for (const name of await readdir(dirname(file))) {
    const pid = name.startsWith(start)
      ? /^(\d+)\.tmp$/.exec(name.slice(start.length))?.[1]
      : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) {
      await rm(join(dirname(file), name), { force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    // No signal is sent: this only asks whether one could be.
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code !== "ESRCH";
  }
}
