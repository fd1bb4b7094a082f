import { readFile } from "node:fs/promises";
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { digestVariable, fromPortable, toPortable } from "../compile/inputs.ts";
import { findLibrary } from "../compile/libraries.ts";
import { digestContent } from "../digest.ts";
import type { Digests, Library, Lock } from "../lock/lock.ts";
import { journalName } from "../output/journal.ts";
import type { Project } from "../project/find.ts";
import type { Settings } from "../project/settings.ts";

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
  const packages = [
    ...Object.entries(inputs.libraries),
    ...outputs.map((output) => [output.emitter, output.package] as const),
  ];
  const checks = [
    hasFiles(folder, inputs.files),
    hasPackages(folder, Object.fromEntries(packages)),
    ...outputs.map(async (output) => {
      return await hasFiles(fromPortable(folder, output.folder), output.files);
    }),
    readDigest(join(folder, journalName)).then((digest) => digest === undefined),
  ];
  return (await Promise.all(checks)).every(Boolean);
}

async function hasPackages(
  folder: string,
  wanted: Readonly<Record<string, Library>>,
): Promise<boolean> {
  // An emitter that is a file of the project has no version, and is among the project's files.
  const names = Object.keys(wanted).filter((name) => wanted[name]?.version !== "");
  const roots = findRoots(names, folder);
  const checks = names.map(async (name) => {
    const [library, root] = [wanted[name], roots.get(name)];
    if (library === undefined || root?.version !== library.version) return false;
    const linked = !/[/\\]node_modules[/\\]/.test(root.real);
    if (linked !== Object.keys(library.files).length > 0) return false;
    return await hasFiles(root.real, library.files);
  });
  return (await Promise.all(checks)).every(Boolean);
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

async function hasFiles(folder: string, digests: Digests): Promise<boolean> {
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
