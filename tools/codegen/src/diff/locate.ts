import { readFile } from "node:fs/promises";
import { existsSync, readdirSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { originOf } from "@restline/spec-model/origins";
import type { EmittedSide } from "./emit-side.ts";
import type { Cause } from "./verdict.ts";
import type { WireChange } from "./wire/change.ts";

/** So far below its declaration's first line, decorators and all, a name is looked for. */
const reach = 400;

/** Finds where in the spec a change was made: the line with the name, in the side that has it. */
export async function locateCause(
  change: Pick<WireChange, "side" | "subject" | "word">,
  sides: { readonly base: EmittedSide; readonly head: EmittedSide },
): Promise<Cause | undefined> {
  const { side, subject, word } = change;
  const { wire, side: tree } = sides[side];
  const folder = relative(tree.root, tree.specFolder).split(sep).join("/");
  const origin = subject === undefined ? undefined : originOf(wire.origins, subject);
  if (origin === undefined) {
    return word === undefined ? undefined : await searchSpec(tree, { folder, word, side });
  }
  const file = posix.normalize(posix.join(folder, origin.file));
  const path = join(tree.root, file);
  if (word === undefined || !existsSync(path)) return { file, line: origin.line, side };
  const lines = (await readFile(path, "utf8")).split(/\r?\n/);
  const found = findWord(lines, { from: origin.line - 1, word });
  return { file, line: (found ?? origin.line - 1) + 1, side };
}

function findWord(
  lines: readonly string[],
  { from, word }: { readonly from: number; readonly word: string },
): number | undefined {
  const pattern = matchWord(word);
  let inComment = false;
  for (let index = from; index < Math.min(lines.length, from + reach); index++) {
    const line = lines[index] ?? "";
    // What is said about a thing stands above it.
    if (/^\s*\/\*\*/.test(line)) inComment = true;
    const isCode = !inComment && !/^\s*(\/\/|@doc\b|@summary\b)/.test(line);
    if (/\*\//.test(line)) inComment = false;
    if (isCode && pattern.test(line)) return index;
    // The declaration ends.
    if (index > from && line.startsWith("}")) return undefined;
  }
  return undefined;
}

function matchWord(word: string): RegExp {
  const escaped = word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`);
}

/** Without an origin, the first place in the spec's own files that names the value. */
async function searchSpec(
  tree: EmittedSide["side"],
  {
    folder,
    word,
    side,
  }: { readonly folder: string; readonly word: string; readonly side: "base" | "head" },
): Promise<Cause | undefined> {
  for (const path of listSpecFiles(tree.specFolder)) {
    const lines = (await readFile(join(tree.specFolder, path), "utf8")).split(/\r?\n/);
    const line = lines.findIndex((it) => it.includes(`"${word}"`));
    if (line !== -1) return { file: posix.join(folder, path), line: line + 1, side };
  }
  return undefined;
}

function listSpecFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => path.endsWith(".tsp") && !/(^|\/)(node_modules|examples)\//.test(path))
    .sort((left, right) =>
      left === "main.tsp" ? -1 : right === "main.tsp" ? 1 : left < right ? -1 : 1,
    );
}
