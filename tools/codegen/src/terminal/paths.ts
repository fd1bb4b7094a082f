import { relative, sep } from "node:path";

/** A path as people type it in a folder: relative, with `/`. */
export function showPath(cwd: string, path: string): string {
  return relative(cwd, path).split(sep).join("/") || ".";
}

/** `1 file`, `2 files`. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
