import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A package that the compiler uses, where it is on this machine. */
export interface FoundLibrary {
  readonly name: string;
  readonly version: string;
  /** Absolute, as it was found: it may be a link. */
  readonly root: string;
}

/**
 * Finds a package as modules in a folder would: in its `node_modules`, or in one above it.
 */
export function findLibrary(name: string, from: string): FoundLibrary | undefined {
  const root = join(from, "node_modules", name);
  const manifest = readManifest(root);
  if (manifest !== undefined) return { name, version: manifest.version, root };
  const parent = dirname(from);
  return parent === from ? undefined : findLibrary(name, parent);
}

/** The package that a file belongs to: the nearest folder above it whose manifest has a name. */
export function findPackageOf(file: string): FoundLibrary | undefined {
  const folder = dirname(file);
  if (folder === file) return undefined;
  const manifest = readManifest(folder);
  if (manifest?.name !== undefined) {
    return { name: manifest.name, version: manifest.version, root: folder };
  }
  return findPackageOf(folder);
}

interface Manifest {
  readonly name: string | undefined;
  readonly version: string;
}

function readManifest(folder: string): Manifest | undefined {
  const path = join(folder, "package.json");
  if (!existsSync(path)) return undefined;
  const manifest: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (typeof manifest !== "object" || manifest === null) return undefined;
  return {
    name: "name" in manifest ? String(manifest.name) : undefined,
    version: "version" in manifest ? String(manifest.version) : "",
  };
}
