import { realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { findLibrary } from "../compile/libraries.ts";
import { fromPortable } from "../compile/inputs.ts";
import { digestContent } from "../digest.ts";
import type { Digests, Library, Lock } from "../lock/lock.ts";

/** A package that is not on this machine as the lock has it. */
export interface PackageMismatch {
  readonly name: string;
  /** The version that the lock names. */
  readonly wanted: string;
  /** The version that is installed; `undefined`: none. Equal to `wanted`: its content differs. */
  readonly found: string | undefined;
}

/** The packages of a lock that compiling would not find as they were, for a project in a folder. */
export async function findMismatches(folder: string, lock: Lock): Promise<PackageMismatch[]> {
  const packages = new Map([
    ...Object.entries(lock.inputs.libraries),
    ...lock.outputs.map((output) => [output.emitter, output.package] as const),
  ]);
  // An emitter that is a file of the project has no version, and is among the project's files.
  const versioned = [...packages].filter(([, { version }]) => version !== "");
  const roots = findRoots(
    versioned.map(([name]) => name),
    folder,
  );
  const mismatches = versioned.map(async ([name, wanted]): Promise<PackageMismatch[]> => {
    const root = roots.get(name);
    const same = root?.version === wanted.version && (await hasFiles(root.real, wanted.files));
    return same ? [] : [{ name, wanted: wanted.version, found: root?.version }];
  });
  return (await Promise.all(mismatches)).flat();
}

/**
 * Whether a package that is installed has become one that is linked, or the other way round: then
 * the same version says nothing of its content.
 */
export function isRelinked(folder: string, name: string, { files }: Library): boolean {
  const library = findLibrary(name, folder);
  if (library === undefined) return false;
  const linked = !/[/\\]node_modules[/\\]/.test(realpathSync(library.root));
  return linked !== Object.keys(files).length > 0;
}

interface Root {
  readonly version: string;
  /** Without symbolic links. */
  readonly real: string;
}

/** Where packages are: for the project, or for one of those that were found, which brings its own. */
function findRoots(names: readonly string[], folder: string): Map<string, Root> {
  const roots = new Map<string, Root>();
  const places = [folder];
  for (const place of places) {
    for (const name of names) {
      const library = roots.has(name) ? undefined : findLibrary(name, place);
      if (library === undefined) continue;
      const real = realpathSync(library.root);
      roots.set(name, { version: library.version, real });
      places.push(real);
    }
  }
  return roots;
}

/** Whether the files are there with these digests. */
export async function hasFiles(folder: string, digests: Digests): Promise<boolean> {
  const checks = Object.entries(digests).map(
    async ([path, digest]) => (await readDigest(fromPortable(folder, path))) === digest,
  );
  return (await Promise.all(checks)).every(Boolean);
}

async function readDigest(path: string): Promise<string | undefined> {
  try {
    return digestContent(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return undefined;
    throw error;
  }
}
