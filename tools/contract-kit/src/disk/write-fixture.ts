import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { WireModel } from "@restline/spec-model";
import type { Fixture } from "../fixture/fixture.ts";
import { parseFixture } from "../fixture/parse-fixture.ts";
import { printFixture } from "../fixture/print-fixture.ts";
import { findSecrets, type SecretFinding } from "../sanitise/find-secrets.ts";
import { hashOperation } from "../spec/hash-operation.ts";
import { readFixture } from "./read-fixtures.ts";

/** What a recording gives: the hash of the operation follows from the spec. */
export type RecordedCase = Omit<Fixture, "spec">;

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

/** What was to be written holds something that must never be stored. The message does not. */
export class SecretFoundError extends Error {
  readonly code = "SECRET_FOUND";
  readonly findings: readonly SecretFinding[];

  constructor(file: string, findings: readonly SecretFinding[]) {
    const list = findings.map(({ line, what }) => `line ${line}: ${what}`).join("; ");
    super(
      `${file} was not written, it would hold secrets (${list}): add them to the sanitiser's rules`,
    );
    this.name = "SecretFoundError";
    this.findings = findings;
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
 */
export async function writeFixture(
  file: string,
  recorded: RecordedCase,
  { secrets = [], spec }: WriteOptions,
): Promise<WriteOutcome> {
  const hash = hashOperation(spec, recorded.operation, recorded.apiVersion);
  const text = printFixture({ ...recorded, spec: hash });
  const checked = parseFixture(text, file);
  if (checked.kind === "error") throw checked.error;
  const findings = findSecrets(text, secrets);
  if (findings.length > 0) throw new SecretFoundError(file, findings);
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
  // In the same folder, because a rename is whole only within one file system.
  const temporary = `${file}.${process.pid}.tmp`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(temporary, text, { flush: true });
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
  return outcome;
}
