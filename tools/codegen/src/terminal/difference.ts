import { createTwoFilesPatch } from "diff";

/** So many lines of one difference are shown; what follows is counted. */
const shownLines = 40;

/** A text and another one, with the names that they have in the difference. */
export interface Texts {
  readonly before: { readonly name: string; readonly text: string };
  readonly after: { readonly name: string; readonly text: string };
}

/** The difference of two texts as `diff -u` has it; no lines where they are equal. */
export function showDifference({ before, after }: Texts): readonly string[] {
  if (before.text === after.text) return [];
  const patch = createTwoFilesPatch(before.name, after.name, before.text, after.text);
  // The first line only separates patches.
  const lines = patch.trimEnd().split("\n").slice(1);
  const hidden = lines.length - shownLines;
  return hidden <= 1 ? lines : [...lines.slice(0, shownLines), `… ${hidden} more lines`];
}
