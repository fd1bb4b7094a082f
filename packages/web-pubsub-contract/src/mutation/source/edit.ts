import type { AnyNode } from "acorn";

/** A change of a module's text. */
export interface Edit {
  /** What was changed, for people. */
  readonly what: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** What an operator looks at. */
export interface Place {
  readonly node: AnyNode;
  /** The node's parent last. */
  readonly parents: readonly AnyNode[];
  readonly text: string;
}

/** One kind of change: everything of its kind that a node can be changed to. */
export type Operator = (place: Place) => readonly Edit[];

/** The text of a node as a list for people shows it: on one line, and not at length. */
export function quote(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").replaceAll("|", "¦");
  return line.length <= 60 ? line : `${line.slice(0, 57)}...`;
}

/** Puts another text in the place of a node. */
export function replaceNode(
  { text }: Pick<Place, "text">,
  { end, start }: { readonly start: number; readonly end: number },
  replacement: string,
): Edit {
  const shown = replacement === "" ? "dropped" : `replaced by ${quote(replacement)}`;
  return { what: `${quote(text.slice(start, end))} ${shown}`, start, end, replacement };
}

/** Takes an entry out of a list or an object, with the comma behind it. */
export function dropEntry(
  { text }: Pick<Place, "text">,
  { end, start }: { readonly start: number; readonly end: number },
): Edit {
  const comma = /^\s*,/.exec(text.slice(end))?.[0].length ?? 0;
  return {
    what: `${quote(text.slice(start, end))} dropped`,
    start,
    end: end + comma,
    replacement: "",
  };
}
