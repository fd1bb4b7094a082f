import { mkdir, readdir, realpath, rename, rm, rmdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { RestlineError } from "../errors.ts";
import { fileSystem, readErrorCode } from "../output/file-system.ts";
import { explainFailure } from "../output/swap.ts";
import { createSuffix, removeStale } from "../output/temporary.ts";

/** A folder that is made as a whole or not at all. */
export interface NewFolder {
  /** Where its content is put together, beside the folder, absolute. */
  readonly staged: string;
  /** Brings it to its place. */
  commit(): Promise<void>;
  /** Removes what was not committed, and the folders above it that were made for it. */
  discard(): Promise<void>;
}

/**
 * Begins a folder.
 *
 * @throws {RestlineError} `folder-not-empty`, with what is in it; `not-a-folder`; `not-written`
 */
export async function beginFolder(folder: string, shown: string): Promise<NewFolder> {
  const found = await listFolder(folder, shown);
  if (found !== undefined && found.length > 0) {
    const more = found.length > 10 ? [`  … and ${found.length - 10} more`] : [];
    throw new RestlineError("folder-not-empty", `${shown} is not empty. In it are:`, {
      details: [...found.slice(0, 10).map((name) => `  ${name}`), ...more],
      remedy: "Name a folder that is empty, or not there yet.",
    });
  }
  const parent = dirname(folder);
  let made: string | undefined;
  try {
    made = await mkdir(parent, { recursive: true });
    const place = await realpath(parent);
    await removeStale(fileSystem, join(place, basename(folder)));
    const staged = join(place, `.${basename(folder)}${createSuffix()}`);
    await mkdir(staged);
    return {
      staged,
      commit: async () => {
        if (found !== undefined) await rmdir(folder);
        await rename(staged, folder);
        made = undefined;
      },
      discard: async () => {
        await rm(staged, { recursive: true, force: true });
        if (made !== undefined) await removeEmptyUpTo(parent, made);
      },
    };
  } catch (error) {
    if (made !== undefined) await removeEmptyUpTo(parent, made);
    throw explainFailure(error);
  }
}

async function listFolder(folder: string, shown: string): Promise<string[] | undefined> {
  try {
    if (!(await stat(folder)).isDirectory()) {
      throw new RestlineError("not-a-folder", `${shown} is a file.`, {
        remedy: "Name a folder that is empty, or not there yet.",
      });
    }
    return (await readdir(folder)).sort();
  } catch (error) {
    if (readErrorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function removeEmptyUpTo(folder: string, last: string): Promise<void> {
  const removed = await fileSystem.removeEmpty(folder);
  if (removed && folder !== last) await removeEmptyUpTo(dirname(folder), last);
}
