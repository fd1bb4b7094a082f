import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { clientsFolder } from "./folders.ts";
import { nameDifferences, type NameDifference } from "./name-differences.ts";

/** What consumers of a client may import and call. */
export interface PublicNames {
  readonly names: readonly string[];
  readonly routes: readonly string[];
}

/**
 * The names and routes that clients of the RLC contract have for each spec, by the spec's key. A
 * client may have more.
 */
export async function readExpectedNames(): Promise<Readonly<Record<string, PublicNames>>> {
  const text = await readFile(join(import.meta.dirname, "../data/expected-names.json"), "utf8");
  return JSON.parse(text) as Record<string, PublicNames>;
}

/** How a client's names and routes compare with those that it should have. */
export interface NameComparison {
  readonly key: string;
  /** What it lacks with no reason listed. */
  readonly missing: readonly string[];
  /** What it lacks with a reason, each with the name on the list that stands for it. */
  readonly excused: readonly { readonly difference: NameDifference; readonly name: string }[];
}

/** Compares a generated client with what it should have. */
export async function compareNames(key: string, expected: PublicNames): Promise<NameComparison> {
  const actual = await readPublicNames(join(clientsFolder, key, "src"));
  const absent = expected.names.filter((name) => !actual.names.has(name));
  const excused = absent.flatMap((name) => findExcuse(key, name) ?? []);
  return {
    key,
    missing: [
      ...absent.filter((name) => findExcuse(key, name) === undefined),
      ...expected.routes.filter((route) => !actual.routes.has(route)),
    ],
    excused,
  };
}

/** Names on the list of differences that excused nothing in any of the comparisons. */
export function listStaleDifferences(comparisons: readonly NameComparison[]): string[] {
  const used = comparisons.flatMap(({ excused }) => excused);
  return nameDifferences.flatMap((difference) =>
    difference.names
      .filter((name) => !used.some((it) => it.difference === difference && it.name === name))
      .map(
        (name) => `${name} of ${difference.specs} is there: take it off the list of differences`,
      ),
  );
}

function findExcuse(key: string, name: string): NameComparison["excused"][number] | undefined {
  const plain = name.replace(/Output$/, "");
  for (const difference of nameDifferences) {
    if (!key.startsWith(difference.specs)) continue;
    if (difference.names.includes(name)) return { difference, name };
    if (difference.names.includes(plain)) return { difference, name: plain };
  }
  return undefined;
}

/** The names that a client's index exports, and the routes that its client takes. */
async function readPublicNames(
  folder: string,
): Promise<{ names: ReadonlySet<string>; routes: ReadonlySet<string> }> {
  const names = new Set<string>();
  const routes = new Set<string>();
  if (!existsSync(join(folder, "index.ts"))) return { names, routes };
  const index = await readFile(join(folder, "index.ts"), "utf8");
  if (/^export default /m.test(index)) names.add("default");
  for (const name of listReexports(index)) names.add(name);
  for (const [, module = ""] of index.matchAll(/^export \* from "\.\/(.*)\.js"/gm)) {
    const text = await readFile(join(folder, `${module}.ts`), "utf8");
    for (const name of listReexports(text)) names.add(name);
    const declarations =
      /^export (?:declare )?(?:async )?(?:interface|type|const|function|class) ([\p{ID_Continue}$]+)/gmu;
    for (const [, name = ""] of text.matchAll(declarations)) names.add(name);
    for (const [, route = ""] of text.matchAll(/\bpath: ("(?:\\.|[^"\\])*")/g)) {
      routes.add(String(JSON.parse(route)));
    }
  }
  return { names, routes };
}

/** The names of a module's `export { … }` lists. */
function listReexports(text: string): string[] {
  return [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list = ""]) =>
    list.split(",").map((name) => name.replace(/^.* as /, "").trim()),
  );
}
