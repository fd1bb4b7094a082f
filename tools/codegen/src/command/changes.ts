import { join } from "node:path";
import type { Change } from "../output/plan.ts";
import { showPath } from "../terminal/paths.ts";

/** A file that was written or removed, for people. */
export interface ShownChange {
  readonly kind: Change["kind"];
  /** Relative to the folder in which the command runs. */
  readonly path: string;
}

export function listChanges(
  cwd: string,
  { folder, changes }: { readonly folder: string; readonly changes: readonly Change[] },
): ShownChange[] {
  return changes.map(({ kind, path }) => ({ kind, path: showPath(cwd, join(folder, path)) }));
}

const done = { add: "added", replace: "replaced", remove: "removed" } as const;

export function showChange({ kind, path }: ShownChange): string {
  return `  ${done[kind].padEnd(8)}  ${path}`;
}
