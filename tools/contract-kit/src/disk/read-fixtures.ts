import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { readFixtureTexts, type FixtureTexts } from "../fixture/fixture-texts.ts";
import { parseFixture, type ParsedFixture } from "../fixture/parse-fixture.ts";

const extension = ".http";

/** The file of a fixture: `<folder>/<operation>/<case>.http`. */
export function fixtureFile(folder: string, name: string): string {
  return join(folder, ...name.split("/")) + extension;
}

/** Reads every fixture below a folder, in alphabetical order. A folder that does not exist has none. */
export async function readFixtures(folder: string): Promise<FixtureTexts> {
  const files = await listFiles(folder);
  return readFixtureTexts(
    await Promise.all(
      files.map(async (file) => ({
        name: relative(folder, file).slice(0, -extension.length).split(sep).join("/"),
        file,
        text: await readFile(file, "utf8"),
      })),
    ),
  );
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

async function orMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
