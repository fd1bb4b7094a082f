import { dirname } from "node:path";
import type { StagingFolder } from "../compile/task.ts";
import type { FileSystem } from "../output/file-system.ts";

/** Removes staging folders, and the folders above them that were made for them and are empty. */
export async function discardStaging(
  fs: FileSystem,
  folders: readonly StagingFolder[],
): Promise<void> {
  for (const { path, made } of folders) {
    await fs.remove(path);
    if (made !== undefined) await removeEmptyUpTo(fs, dirname(path), made);
  }
}

async function removeEmptyUpTo(fs: FileSystem, folder: string, last: string): Promise<void> {
  const removed = await fs.removeEmpty(folder);
  if (removed && folder !== last) await removeEmptyUpTo(fs, dirname(folder), last);
}
