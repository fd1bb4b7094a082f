import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { lockName, type Lock } from "./lock.ts";
import { parseLock } from "./parse.ts";

/** The lock in a folder of a spec; `undefined` where there is none. Errors as `parseLock` has them. */
export async function readLock(folder: string): Promise<Lock | undefined> {
  const path = join(folder, lockName);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  return parseLock(text, path);
}
