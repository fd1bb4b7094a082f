import { join } from "node:path";
import type { OutputPlan } from "../output/plan.ts";
import { countOf, showPath } from "../terminal/paths.ts";

/** A file that stands against writing an output, for people. */
export interface ShownConflict {
  readonly kind: "edited" | "unknown" | "obstructed";
  /** Relative to the folder in which the command runs. */
  readonly path: string;
  readonly reason: string;
}

export function listConflicts(cwd: string, plans: readonly OutputPlan[]): ShownConflict[] {
  return plans.flatMap(({ folder, conflicts }) =>
    conflicts.map(({ kind, path, change, found }) => {
      const fate = change === "remove" ? "removed" : "replaced";
      const reasons = {
        edited: `was edited by hand, and would be ${fate}`,
        unknown: `is not in the lock, and would be ${fate}`,
        obstructed: `cannot be ${change === "remove" ? "removed" : "written"}: ${found}`,
      };
      return { kind, path: showPath(cwd, join(folder, path)), reason: reasons[kind] };
    }),
  );
}

/** What is in the way, and how to go on without losing anything. */
export function describeConflicts(conflicts: readonly ShownConflict[]): string[] {
  const has = (kind: ShownConflict["kind"]): boolean => conflicts.some((it) => it.kind === kind);
  return [
    `Nothing was written: ${countOf(conflicts.length, "file is", "files are")} in the way.`,
    ...conflicts.map(({ path, reason }) => `  ${path} ${reason}`),
    ...(has("edited") ? keepEdits : []),
    ...(has("unknown") ? keepUnknown : []),
    ...(has("obstructed") ? ["Move away what is there in place of these files."] : []),
  ];
}

const keepEdits = [
  "To keep an edit, move it out of the generated file:",
  "  - what the service does belongs in the spec, and names for clients in its client.tsp;",
  "  - what only your package does belongs in a file of its own beside the generated ones, which",
  "    imports them: files that no emitter wrote are never touched.",
  "Then bring the generated file back (git checkout -- <file>), or run: restline generate --force",
];

const keepUnknown = [
  "Files that restline has not written may be yours. If they were generated before there was a lock,",
  "replace them with: restline generate --force",
];
