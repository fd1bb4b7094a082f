import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { NamedFixture } from "../fixture/fixture.ts";
import { FixtureSyntaxError } from "../fixture/fixture-syntax-error.ts";
import { parseFixture, type ParsedFixture } from "../fixture/parse-fixture.ts";

/** What a folder of fixtures holds. */
export interface FixtureFolder {
  /** By name, in alphabetical order. */
  readonly fixtures: readonly NamedFixture[];
  /** One for each file that holds no fixture, or one of another operation than its folder says. */
  readonly errors: readonly FixtureSyntaxError[];
}

const extension = ".http";

/** The file of a fixture: `<folder>/<operation>/<case>.http`. */
export function fixtureFile(folder: string, name: string): string {
  return join(folder, ...name.split("/")) + extension;
}

/** Reads every fixture below a folder. A folder that does not exist has none. */
export async function readFixtures(folder: string): Promise<FixtureFolder> {
  const files = await listFiles(folder);
  const parsed = await Promise.all(files.map((file) => readNamed(folder, file)));
  return {
    fixtures: parsed.filter(
      (entry): entry is NamedFixture => !(entry instanceof FixtureSyntaxError),
    ),
    errors: parsed.filter((entry) => entry instanceof FixtureSyntaxError),
  };
}

/** Reads one fixture; `undefined` where there is no such file. */
export async function readFixture(file: string): Promise<ParsedFixture | undefined> {
  const text = await orMissing(readFile(file, "utf8"));
  return text === undefined ? undefined : parseFixture(text, file);
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await orMissing(readdir(folder, { recursive: true }));
  return (entries ?? [])
    .filter((entry) => entry.endsWith(extension))
    .sort()
    .map((entry) => join(folder, entry));
}

async function readNamed(folder: string, file: string): Promise<NamedFixture | FixtureSyntaxError> {
  const parsed = parseFixture(await readFile(file, "utf8"), file);
  if (parsed.kind === "error") return parsed.error;
  const name = relative(folder, file).slice(0, -extension.length).split(sep).join("/");
  const { operation } = parsed.fixture;
  if (name.startsWith(`${operation}/`)) return { name, file, fixture: parsed.fixture };
  const expected = `the operation that its folder is named for, \`operation: ${name.split("/", 1)[0]}\``;
  return new FixtureSyntaxError({ file, line: 1 }, expected, `operation: ${operation}`);
}

async function orMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
