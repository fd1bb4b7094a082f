/** A list for people, one entry a line, is not what it should be. */
export class ListSyntaxError extends Error {
  readonly code = "LIST_SYNTAX";
  /** The file as it was named to the parser. */
  readonly file: string;
  /** From 1. */
  readonly line: number;

  constructor(place: { file: string; line: number }, expected: string, found: string) {
    super(`${place.file}:${place.line}: expected ${expected}; found ${JSON.stringify(found)}`);
    this.name = "ListSyntaxError";
    this.file = place.file;
    this.line = place.line;
  }
}

/** Where an entry of a list stands, for messages about it. */
export interface Listed {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/**
 * Reads a list for people: an entry a line; empty lines, and lines that begin with `#`, are left
 * out.
 *
 * @param form - what a line has to look like, with a named group for each part
 * @throws ListSyntaxError naming file and line, where a line has another form or comes twice
 */
export function parseLines<Part extends string>(
  { file, text }: { readonly file: string; readonly text: string },
  { expected, form }: { readonly expected: string; readonly form: RegExp },
): readonly (Listed & { readonly parts: Readonly<Record<Part, string>> })[] {
  const seen = new Set<string>();
  return text.split(/\r?\n/).flatMap((written, index) => {
    const line = written.trim();
    if (line === "" || line.startsWith("#")) return [];
    const place = { file, line: index + 1 };
    const match = form.exec(line);
    if (match === null) throw new ListSyntaxError(place, expected, line);
    if (seen.has(line)) throw new ListSyntaxError(place, "every entry only once", line);
    seen.add(line);
    return [{ ...place, parts: (match.groups ?? {}) as Record<Part, string> }];
  });
}
