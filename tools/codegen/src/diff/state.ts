import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import { digestContent } from "../digest.ts";
import { readLock } from "../lock/file.ts";
import { findDifferent } from "./compare-output.ts";
import type { EmittedSide } from "./emit-side.ts";

/** What a reader has to know about the head itself, a sentence each. */
export function describeState(head: EmittedSide): readonly string[] {
  const notes: string[] = [];
  const stale = head.outputs.filter(
    ({ present, files }) => present.size > 0 && findDifferent(present, files).length > 0,
  );
  if (stale.length > 0) {
    const names = stale.map(({ folder }) => folder).join(", ");
    notes.push(
      `What is checked in at ${head.side.label} (${names}) is not what its spec gives. Run restline generate.`,
    );
  }
  return notes;
}

/** Whether what is checked in at a side was made from its spec, as its lock has it; without one, it counts as such. */
export async function isCurrent({ side }: EmittedSide): Promise<boolean> {
  const lock = await readLock(side.specFolder);
  if (lock === undefined) return true;
  const checks = Object.entries(lock.inputs.files).map(async ([path, digest]) => {
    const file = normalize(join(side.specFolder, path));
    return existsSync(file) && digestContent(await readFile(file)) === digest;
  });
  return (await Promise.all(checks)).every(Boolean);
}
