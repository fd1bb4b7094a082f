import { basename, relative, sep } from "node:path";

/** A path as people type it in a folder: relative, with `/`. */
export function showPath(cwd: string, path: string): string {
  return relative(cwd, path).split(sep).join("/") || ".";
}

/** The same for a spec; the folder that one is in by its name. */
export function showSpec(cwd: string, path: string): string {
  const shown = showPath(cwd, path);
  return shown === "." ? basename(path) : shown;
}

/** A command for a spec, as it is typed in a folder: `restline generate specs/web-pubsub`. */
export function showCommand(cwd: string, command: string, path: string): string {
  const shown = showPath(cwd, path);
  return ["restline", command, ...(shown === "." ? [] : [shown])].join(" ");
}

/** `1 file`, `2 files`. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
