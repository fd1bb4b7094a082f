/** What a line of a generated file is about. */
export interface LineSymbol {
  /** The declaration that the line is in, or is the comment of. */
  readonly name: string;
  /** Its property, verb or route, where the line is about one of those. */
  readonly member?: string;
}

/**
 * Finds the declaration that a line of generated code belongs to, by the form that the emitter's
 * formatter gives every file: declarations begin at the margin, members two spaces in.
 *
 * @param line From 1.
 * @returns `undefined` for a line before the first declaration, and one between files' parts that
 *   declare nothing
 */
export function findSymbolAt(text: string, line: number): LineSymbol | undefined {
  const lines = text.split("\n");
  if (line < 1 || line > lines.length) return undefined;
  const start = findForward(lines, line - 1) ?? findBackward(lines, line - 1);
  if (start === undefined) return undefined;
  const name = readDeclaration(lines[start] ?? "");
  if (name === undefined) return undefined;
  const hasMembers = /^(?:export )?(?:declare )?(?:interface|const) /.test(lines[start] ?? "");
  if (start >= line - 1 || !hasMembers) return { name };
  const member = findMember(lines, start, line - 1);
  return member === undefined ? { name } : { name, member };
}

/** A comment at the margin belongs to what follows it. */
function findForward(lines: readonly string[], at: number): number | undefined {
  let index = at;
  while (/^(\/\*\*| \*)/.test(lines[index] ?? "")) index += 1;
  return readDeclaration(lines[index] ?? "") === undefined ? undefined : index;
}

function findBackward(lines: readonly string[], at: number): number | undefined {
  for (let index = at; index >= 0; index--) {
    const text = lines[index] ?? "";
    if (readDeclaration(text) !== undefined) return index;
    // Something else ended before the line: it is between declarations.
    if (index < at && /^[)}\]]/.test(text)) return undefined;
    if (/^(import|export \*|export \{)/.test(text)) return undefined;
  }
  return undefined;
}

function readDeclaration(text: string): string | undefined {
  return /^(?:export )?(?:default )?(?:declare )?(?:interface|type|const|function|class) ([\w$]+)/.exec(
    text,
  )?.[1];
}

/** The member at a line, or that the comment at the line belongs to, or that goes on there. */
function findMember(lines: readonly string[], start: number, at: number): string | undefined {
  let index = at;
  while (/^ {2}(\/\*\*| \*)/.test(lines[index] ?? "")) index += 1;
  for (; index > start; index--) {
    const found = readMember(lines[index] ?? "", lines[index + 1] ?? "");
    if (found !== undefined) return found;
    if (/^[)}\]]/.test(lines[index] ?? "")) return undefined;
  }
  return undefined;
}

function readMember(text: string, following: string): string | undefined {
  const route = /^ {2}\(path: ("(?:[^"\\]|\\.)*")/.exec(text) ?? readLongRoute(text, following);
  if (route !== null) return String(JSON.parse(route[1] ?? '""'));
  const found = /^ {2}(?:readonly )?(?:"((?:[^"\\]|\\.)*)"|([\w$]+))(?:\??:|\()/.exec(text);
  return found?.[1] ?? found?.[2];
}

function readLongRoute(text: string, following: string): RegExpExecArray | null {
  return text === "  (" ? /^ {4}path: ("(?:[^"\\]|\\.)*")/.exec(following) : null;
}
