import { glob, readFile } from "node:fs/promises";
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
  /** The file to compile, relative to the package's `specs`. */
  readonly entry: string;
  /** The api-version to emit; absent: the latest. */
  readonly apiVersion?: string;
  /** The names of its scenarios. */
  readonly scenarios: readonly string[];
}

/** Scenarios of these specs want a client of an earlier api-version too: `<key>-<apiVersion>`. */
const earlierVersions = [{ key: "http-specs/versioning/removed", apiVersion: "v2preview" }];

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
      const key = `${name.replace(/^.*\//, "")}/${path}`;
      // An earlier state of a spec has a client of its own, for the scenarios of the spec itself.
      const isEarlier = basename(file) === "old.tsp";
      specs.push({
        key: isEarlier ? `${key}-old` : key,
        package: name,
        entry: file,
        scenarios: isEarlier ? [] : await listScenarios(name, path),
      });
    }
  }
  for (const { key, apiVersion } of earlierVersions) {
    const latest = specs.find((spec) => spec.key === key);
    if (latest === undefined) throw new Error(`There is no spec ${key}.`);
    specs.push({ ...latest, key: `${key}-${apiVersion}`, apiVersion, scenarios: [] });
  }
  return specs.sort((left, right) => (left.key < right.key ? -1 : 1));
}

/**
 * The entry of every folder that has one: `main.tsp`, but where that only plays the service, or is
 * missing, `client.tsp`. An earlier state of a spec, `old.tsp`, is an entry of its own.
 */
async function listEntries(folder: string): Promise<readonly string[]> {
  const entries = new Map<string, string>();
  for (const name of ["client.tsp", "main.tsp", "old.tsp"]) {
    for await (const file of glob(`**/${name}`, { cwd: folder })) {
      const text = await readFile(join(folder, file), "utf8");
      if (/DO NOT GENERATE FROM THIS FILE/.test(text)) continue;
      entries.set(name === "old.tsp" ? file : dirname(file), file);
    }
  }
  return [...entries.values()];
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
