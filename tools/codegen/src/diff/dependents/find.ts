import { existsSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { parsePackage } from "../emit-side.ts";

/** A package in a tree that uses another one. */
export interface DependentPackage {
  readonly name: string;
  /** Relative to the top of the tree, with `/`. */
  readonly folder: string;
  /** Its TypeScript configuration, absolute. */
  readonly config: string;
}

/**
 * The packages of a tree's workspaces that depend on a package by their manifests, and have a
 * `tsconfig.json`. In the order of their folders.
 */
export async function findDependents(
  root: string,
  packageName: string,
): Promise<DependentPackage[]> {
  const manifest = await readManifest(root);
  const workspaces = manifest?.["workspaces"];
  const listed: unknown =
    typeof workspaces === "object" && workspaces !== null && "packages" in workspaces
      ? workspaces.packages
      : workspaces;
  const patterns = (Array.isArray(listed) ? listed : []).filter((it) => typeof it === "string");
  const folders = new Set<string>();
  for await (const path of glob(patterns, { cwd: root })) folders.add(path.split(sep).join("/"));
  const found: DependentPackage[] = [];
  for (const folder of [...folders].sort()) {
    const dependent = await describeDependent(root, folder);
    const uses = await dependsOn(root, { folder, packageName });
    if (dependent !== undefined && uses) found.push(dependent);
  }
  return found;
}

/** The package in a folder of a tree; `undefined`: it has no TypeScript configuration. */
export async function describeDependent(
  root: string,
  folder: string,
): Promise<DependentPackage | undefined> {
  const config = join(root, folder, "tsconfig.json");
  if (!existsSync(config)) return undefined;
  const name = (await readManifest(join(root, folder)))?.["name"];
  return { name: typeof name === "string" ? name : folder, folder, config };
}

async function dependsOn(
  root: string,
  { folder, packageName }: { readonly folder: string; readonly packageName: string },
): Promise<boolean> {
  const manifest = await readManifest(join(root, folder));
  const fields = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];
  return fields.some((field) => {
    const listed = manifest?.[field];
    return typeof listed === "object" && listed !== null && Object.hasOwn(listed, packageName);
  });
}

async function readManifest(
  folder: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const path = join(folder, "package.json");
  return existsSync(path) ? parsePackage(await readFile(path, "utf8"))?.value : undefined;
}
