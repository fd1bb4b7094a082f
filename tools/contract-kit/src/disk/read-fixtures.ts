import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { decodeUtf8 } from "../fixture/base64.ts";
import { readFixtureTexts, type FixtureTexts } from "../fixture/fixture-texts.ts";
import { FixtureSyntaxError } from "../fixture/fixture-syntax-error.ts";
import { parseFixture, type ParsedFixture } from "../fixture/parse-fixture.ts";

const extension = ".http";

/** The file of a fixture: `<folder>/<operation>/<case>.http`. */
export function fixtureFile(folder: string, name: string): string {
  return join(folder, ...name.split("/")) + extension;
}

/**
 * Reads every fixture below a folder, in alphabetical order. A folder that does not exist has none.
 * Whatever else is there is an error, but for hidden files and what an interrupted recording left.
 */
export async function readFixtures(folder: string): Promise<FixtureTexts> {
  const read = await Promise.all(
    (await listFiles(folder)).map(async (file) => {
      const name = relative(folder, file).split(sep).join("/");
      if (!file.endsWith(extension)) return isAside(name) ? [] : [refuseForeign(file)];
      const text = await readText(file);
      if (text instanceof FixtureSyntaxError) return [text];
      return [{ name: name.slice(0, -extension.length), file, text }];
    }),
  );
  const entries = read.flat();
  const { errors, fixtures } = readFixtureTexts(entries.filter((entry) => "text" in entry));
  const refused = entries.filter((entry) => entry instanceof FixtureSyntaxError);
  return { fixtures, errors: [...refused, ...errors] };
}

/** Reads one fixture; `undefined` where there is no such file. */
export async function readFixture(file: string): Promise<ParsedFixture | undefined> {
  const text = await orMissing(readText(file));
  if (text instanceof FixtureSyntaxError) return { kind: "error", error: text };
  return text === undefined ? undefined : parseFixture(text, file);
}

/** Every file below a folder, in alphabetical order; none where there is no folder. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await orMissing(readdir(folder, { recursive: true, withFileTypes: true }));
  return (entries ?? [])
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The text of a file, or an error where its bytes are none: what is not there must not be guessed. */
async function readText(file: string): Promise<string | FixtureSyntaxError> {
  const bytes = await readFile(file);
  const text = decodeUtf8(bytes);
  if (text !== undefined) return text;
  const lines = bytes.toString("latin1").split("\n");
  const line = lines.findIndex((one) => decodeUtf8(Buffer.from(one, "latin1")) === undefined);
  return new FixtureSyntaxError({ file, line: line + 1 }, "text in UTF-8", lines[line]);
}

function isAside(name: string): boolean {
  return /(?:^|\/)\.|\.http\.\d+\.tmp$/.test(name);
}

function refuseForeign(file: string): FixtureSyntaxError {
  const found = file.split(sep).at(-1);
  return new FixtureSyntaxError(
    { file, line: 1 },
    "a fixture, whose name ends in `.http`: nothing else belongs into this folder",
    found,
  );
}

async function orMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
