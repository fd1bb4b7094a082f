import { join } from "node:path";
import { runNpm } from "../scripts/npm.ts";
import { listPublished } from "../scripts/published.ts";

/** A package as npm would publish it. */
export interface PackedPackage {
  readonly name: string;
  /** The path of the tarball. */
  readonly tarball: string;
  /** The paths in it. */
  readonly files: readonly string[];
  /** What it wants beside it, in the versions that it is developed with. */
  readonly peers: readonly string[];
}

const root = join(import.meta.dirname, "..");

/** Packs every workspace that is published into the folder, as it was built last. */
export async function packPublished(folder: string): Promise<PackedPackage[]> {
  const published = await listPublished();
  const packed = await runNpm(root, [
    "pack",
    "--json",
    `--pack-destination=${folder}`,
    ...published.map(({ name }) => `--workspace=${name}`),
  ]);
  return readPacked(JSON.parse(packed)).map(({ name, filename, files }) => ({
    name,
    tarball: join(folder, filename),
    files: files.map(({ path }) => path),
    peers: published.find((each) => each.name === name)?.peers ?? [],
  }));
}

interface Packed {
  readonly name: string;
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** npm gives a list or, where it packs workspaces, an object by their names. */
function readPacked(packed: unknown): readonly Packed[] {
  if (typeof packed !== "object" || packed === null) throw new Error("npm pack said nothing.");
  return Object.values(packed) as Packed[];
}
