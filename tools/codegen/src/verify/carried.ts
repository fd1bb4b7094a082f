import { posix } from "node:path";
import { digestContent } from "../digest.ts";
import { RestlineError } from "../errors.ts";
import { lockName, type Lock } from "../lock/lock.ts";
import { parseLock } from "../lock/parse.ts";
import type { PackageFiles } from "./tarball.ts";

/** The spec that a package carries. */
export interface CarriedSpec {
  readonly lock: Lock;
  /** The folder of the lock, relative to the package. */
  readonly folder: string;
}

/**
 * The spec and the lock that a package carries.
 *
 * @throws {RestlineError} `nothing-carried`, and what `parseLock` throws
 */
export function findCarried(files: PackageFiles): CarriedSpec {
  const locks = [...files.keys()].filter(
    (path) => posix.basename(path) === lockName && !path.split("/").includes("node_modules"),
  );
  const [path] = locks;
  if (path === undefined || locks.length > 1) {
    throw new RestlineError(
      "nothing-carried",
      path === undefined
        ? `The package carries no ${lockName}, so that there is nothing to rebuild it from.`
        : `The package carries ${locks.length} locks: ${locks.join(", ")}.`,
      { remedy: "Put spec and lock into a package with restline bundle, before it is packed." },
    );
  }
  const lock = parseLock(Buffer.from(files.get(path) ?? "").toString("utf8"), path);
  return { lock, folder: posix.dirname(path) };
}

/** A file of the spec that is not as the lock has it. */
export interface SpecProblem {
  /** Relative to the package. */
  readonly path: string;
  readonly kind: "missing" | "changed";
}

/** The files of a carried spec that somebody has changed or taken out. */
export function checkSpec(files: PackageFiles, { lock, folder }: CarriedSpec): SpecProblem[] {
  return Object.entries(lock.inputs.files).flatMap(([relative, digest]): SpecProblem[] => {
    const path = posix.join(folder, relative);
    const content = files.get(path);
    if (content === undefined) return [{ path, kind: "missing" }];
    return digestContent(content) === digest ? [] : [{ path, kind: "changed" }];
  });
}
