import { existsSync } from "node:fs";
import { join } from "node:path";
import { digestVariable, fromPortable, toPortable } from "../compile/inputs.ts";
import type { Lock } from "../lock/lock.ts";
import { journalName } from "../output/journal.ts";
import type { Project } from "../project/find.ts";
import type { Settings } from "../project/settings.ts";
import { findMismatches, hasFiles, isRelinked } from "./packages.ts";

/**
 * Whether a run would change nothing: the inputs, packages, options and outputs are what the lock
 * says. It starts no compiler.
 */
export async function isUnchanged(
  project: Project,
  { lock, settings }: { readonly lock: Lock; readonly settings: Settings },
): Promise<boolean> {
  const { folder, entry, config } = project;
  const { inputs, outputs } = lock;
  if (!inputs.complete) return false;
  if ((lock.operations === undefined) !== (settings.tables.length === 0)) return false;
  if (lock.entry !== toPortable(folder, entry)) return false;
  if (lock.config !== (config === undefined ? null : toPortable(folder, config))) return false;
  const variables = Object.entries(inputs.environment);
  if (!variables.every(([name, digest]) => digestVariable(name) === digest)) return false;
  if (existsSync(join(folder, journalName))) return false;
  const packages = [
    ...Object.entries(inputs.libraries),
    ...outputs.map((output) => [output.emitter, output.package] as const),
  ];
  if (packages.some(([name, library]) => isRelinked(folder, name, library))) return false;
  const checks = [
    hasFiles(folder, inputs.files),
    findMismatches(folder, lock).then((mismatches) => mismatches.length === 0),
    ...outputs.map(async (output) => {
      return await hasFiles(fromPortable(folder, output.folder), output.files);
    }),
  ];
  return (await Promise.all(checks)).every(Boolean);
}
