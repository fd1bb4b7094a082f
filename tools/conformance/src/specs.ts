import { glob } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** The two packages of Spector specs. */
export const packages = ["@typespec/http-specs", "@azure-tools/azure-http-specs"] as const;
export type SpecPackage = (typeof packages)[number];

/** One spec of Spector: a folder with TypeSpec and the mock service that belongs to it. */
export interface Spec {
  /** For instance `http-specs/authentication/api-key`. */
  readonly key: string;
  readonly package: SpecPackage;
  /** The file to compile: `main.tsp`, or where there is none `client.tsp`. */
  readonly entry: string;
  /** The names of its scenarios. */
  readonly scenarios: readonly string[];
}

const require = createRequire(import.meta.url);

/** Where a package has its TypeSpec sources. */
export function specFolder(name: SpecPackage): string {
  return join(dirname(require.resolve(`${name}/package.json`)), "specs");
}

/** Every spec of both packages, in alphabetical order. */
export async function listSpecs(): Promise<Spec[]> {
  const specs: Spec[] = [];
  for (const name of packages) {
    for (const file of await listEntries(specFolder(name))) {
      const path = dirname(file).split(sep).join("/");
      specs.push({
        key: `${name.replace(/^.*\//, "")}/${path}`,
        package: name,
        entry: basename(file),
        scenarios: await listScenarios(name, path),
      });
    }
  }
  return specs.sort((left, right) => (left.key < right.key ? -1 : 1));
}

/** The entry of every folder that has one; `main.tsp` comes before `client.tsp`. */
async function listEntries(folder: string): Promise<Iterable<string>> {
  const entries = new Map<string, string>();
  for (const name of ["client.tsp", "main.tsp"]) {
    for await (const file of glob(`**/${name}`, { cwd: folder })) entries.set(dirname(file), file);
  }
  return entries.values();
}

/** Scenarios are registered by the compiled mock API that stands beside the spec, or above it. */
async function listScenarios(name: SpecPackage, path: string): Promise<string[]> {
  const folder = join(dirname(specFolder(name)), "dist/specs", path);
  const found: string[] = [];
  for await (const file of glob("mockapi.js", { cwd: folder })) {
    const module: unknown = await import(pathToFileURL(join(folder, file)).href);
    found.push(...Object.keys((module as { Scenarios: object }).Scenarios));
  }
  return found.sort();
}
