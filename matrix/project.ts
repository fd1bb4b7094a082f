import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runNpm } from "../scripts/npm.ts";
import type { PackedPackage } from "./packed.ts";

/** The two systems of modules, by the names that a package.json has for them. */
export type ModuleSystem = "module" | "commonjs";

/** The project of a consumer: a package.json, and what npm has installed for it. */
export interface Project {
  readonly folder: string;
  readonly moduleSystem: ModuleSystem;
}

/**
 * Makes a project with some of the tarballs installed, and from the registry what they depend on and
 * what the program uses beside them (`express@5.3.0`); nothing else is there.
 */
export async function createProject(
  project: Project,
  packages: readonly PackedPackage[],
  others: readonly string[] = [],
): Promise<Project> {
  const { folder, moduleSystem } = project;
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, "package.json"),
    JSON.stringify({ name: "consumer", private: true, type: moduleSystem }),
  );
  await addToProject(project, packages, others);
  return project;
}

/** Installs more tarballs in a project, and more from the registry. */
export async function addToProject(
  { folder }: Project,
  packages: readonly PackedPackage[],
  others: readonly string[],
): Promise<void> {
  await runNpm(folder, [
    "install",
    "--no-audit",
    "--no-fund",
    ...packages.map(({ tarball }) => tarball),
    ...others,
  ]);
}
