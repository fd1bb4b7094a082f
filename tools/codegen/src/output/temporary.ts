import { randomBytes } from "node:crypto";
import { basename, dirname, join } from "node:path";
import type { FileSystem } from "./file-system.ts";

const marker = ".restline-";
const pattern = /\.restline-(?<pid>\d+)-[0-9a-f]{8}(-|$)/;

/** What the names of this run's temporary folders end with: they say whose they are. */
export function createSuffix(): string {
  return `${marker}${process.pid}-${randomBytes(4).toString("hex")}`;
}

/** Whether a path is one of a temporary folder. */
export function isTemporary(path: string): boolean {
  return pattern.test(basename(path));
}

/** Where a run keeps what it replaces, beside what it has staged. */
export function nameBackups(staged: string): string {
  return `${staged}-old`;
}

/**
 * Removes the temporary folders beside and in an output folder whose runs have ended without
 * removing them.
 */
export async function removeStale(fs: FileSystem, folder: string): Promise<void> {
  for (const place of [dirname(folder), folder]) {
    for (const name of await fs.list(place)) {
      const pid = pattern.exec(name)?.groups?.["pid"];
      if (pid !== undefined && !isRunning(Number(pid))) await fs.remove(join(place, name));
    }
  }
}

/** Whether a process is running. */
export function isRunning(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and somebody else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
