import { existsSync } from "node:fs";
import { symlink } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Gives a tree the packages that are installed for the project: each of its packages gets the
 * `node_modules` of the same folder there.
 *
 * @param packages Folders in the tree that have a `package.json`, relative to its top.
 */
export async function linkModules(
  packages: readonly string[],
  { tree, installed }: { readonly tree: string; readonly installed: string },
): Promise<void> {
  for (const folder of new Set(["", ...packages])) {
    const modules = join(installed, folder, "node_modules");
    const link = join(tree, folder, "node_modules");
    if (existsSync(modules) && existsSync(join(tree, folder)) && !existsSync(link)) {
      await symlink(modules, link, "junction");
    }
  }
}

/** The nearest folder, from here upwards, that has a `node_modules` with a package. */
export function findInstalled(folder: string, name: string): string | undefined {
  if (existsSync(join(folder, "node_modules", name))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findInstalled(parent, name);
}
