import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { StagingFolder } from "./task.ts";

/**
 * Where an emitter writes in place of its output folder: beside it, so that renaming is enough to
 * bring the files there and paths relative to it lead to the same places; within it where it is
 * another file system.
 */
export function nameStaging(folder: string, suffix: string): string {
  const beside = join(dirname(folder), `.${basename(folder)}${suffix}`);
  if (!existsSync(folder)) return beside;
  const sameDevice = statSync(folder).dev === statSync(dirname(folder)).dev;
  return sameDevice ? beside : join(folder, suffix);
}

/** The folder, and which of those above it is the first that is missing. */
export function describeStaging(path: string): StagingFolder {
  const missing = findMissing(dirname(path));
  return missing === undefined ? { path } : { path, made: missing };
}

function findMissing(folder: string): string | undefined {
  if (existsSync(folder)) return undefined;
  return findMissing(dirname(folder)) ?? folder;
}

/** The path without symbolic links, as far as it exists. */
export function resolveLinks(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpathSync(absolute);
  const parent = dirname(absolute);
  return parent === absolute ? absolute : join(resolveLinks(parent), basename(absolute));
}
