import { isName, type Name } from "./name.ts";

/** A piece of generated source: text and the names in it. Immutable. */
export class Code {
  readonly parts: readonly (string | Name)[];

  constructor(parts: readonly (string | Name)[]) {
    this.parts = parts;
  }

  /** Prints the parts, each name as `spell` wants it. */
  print(spell: (name: Name) => string): string {
    return this.parts.map((part) => (typeof part === "string" ? part : spell(part))).join("");
  }
}

/** What may stand in a template's hole. A list is printed line by line; nothing prints nothing. */
export type Hole = string | number | Name | Code | undefined | readonly Hole[];

/**
 * Source that looks like its output:
 *
 *     code`
 *       export interface ${name} {
 *         ${properties}
 *       }
 *     `
 *
 * The template's own indentation is taken off, and what fills a hole is indented as the hole is.
 * A line that consists of a hole only vanishes when the hole is empty.
 */
export function code(strings: TemplateStringsArray, ...holes: readonly Hole[]): Code {
  const texts = dedent(strings);
  const parts: (string | Name)[] = [];
  // What stands before the hole on its line; a NUL marks an earlier hole, which is no white space.
  let atLineStart = "";
  texts.forEach((text, index) => {
    const last = index === texts.length - 1;
    parts.push(text);
    const lineStart = text.lastIndexOf("\n") + 1;
    atLineStart = lineStart > 0 || index === 0 ? text.slice(lineStart) : `${atLineStart}\0`;
    if (last) return;
    const filled = toParts(holes[index]);
    const alone = atLineStart.trim() === "" && /^[ \t]*(\n|$)/.test(texts[index + 1] ?? "");
    if (filled.length === 0 && alone) dropLine(parts, texts, index);
    else parts.push(...indent(filled, /^[ \t]*/.exec(atLineStart)?.[0] ?? ""));
  });
  return new Code(parts.filter((part) => part !== ""));
}

/** Joins pieces with a separator: a union's variants, an argument list. */
export function join(pieces: readonly Hole[], separator: string): Code {
  const parts = pieces.flatMap((piece, index) =>
    index === 0 ? toParts(piece) : [separator, ...toParts(piece)],
  );
  return new Code(parts);
}

function toParts(hole: Hole): readonly (string | Name)[] {
  if (hole === undefined || hole === "") return [];
  if (typeof hole === "string") return [hole];
  if (typeof hole === "number") return [String(hole)];
  if (hole instanceof Code) return hole.parts;
  if (isName(hole)) return [hole];
  const lines = hole.map(toParts).filter((line) => line.length > 0);
  return lines.flatMap((line, index) => (index === 0 ? line : ["\n", ...line]));
}

function indent(parts: readonly (string | Name)[], by: string): readonly (string | Name)[] {
  if (by === "") return parts;
  return parts.map((part) =>
    typeof part === "string" ? part.replace(/\n(?!\n)/g, `\n${by}`) : part,
  );
}

/** Takes the empty line away on both sides of a hole that stood alone on it. */
function dropLine(parts: (string | Name)[], texts: string[], index: number): void {
  const before = parts.at(-1);
  if (typeof before === "string") parts[parts.length - 1] = before.replace(/[ \t]*$/, "");
  texts[index + 1] = (texts[index + 1] ?? "").replace(/^[ \t]*\n?/, "");
}

/** A template is the same object each time that it is reached, so it is dedented once. */
const dedented = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The template's texts without the first and last line break and without the common indentation. */
function dedent(strings: TemplateStringsArray): string[] {
  const known = dedented.get(strings) ?? dedentOnce(strings);
  dedented.set(strings, known);
  return [...known];
}

function dedentOnce(strings: TemplateStringsArray): string[] {
  const texts = [...strings];
  const first = texts[0] ?? "";
  if (!first.startsWith("\n")) return texts;
  const margins = texts.flatMap((text) => [...text.matchAll(/\n([ \t]*)(?=[^ \t\n]|$)/g)]);
  const lengths = margins.slice(0, -1).map((match) => match[1]?.length ?? 0);
  const margin = lengths.length > 0 ? Math.min(...lengths) : 0;
  const lines = texts.map((text) =>
    text.replaceAll(new RegExp(`\\n[ \\t]{0,${margin}}`, "g"), "\n"),
  );
  lines[0] = (lines[0] ?? "").replace(/^\n/, "");
  const end = lines.length - 1;
  lines[end] = (lines[end] ?? "").replace(/\n[ \t]*$/, "");
  return lines;
}
