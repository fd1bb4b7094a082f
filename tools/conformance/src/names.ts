import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { clientsFolder } from "./folders.ts";
import { nameDifferences } from "./name-differences.ts";

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

/** What a generated client lacks of the names and routes that it should have, with no reason listed. */
export async function listMissingNames(key: string, expected: PublicNames): Promise<string[]> {
  const actual = await readPublicNames(join(clientsFolder, key, "src"));
  const isExcused = (name: string): boolean =>
    nameDifferences.some(({ specs, names }) => specs.test(key) && names.test(name));
  return [
    ...expected.names.filter((name) => !actual.names.has(name) && !isExcused(name)),
    ...expected.routes.filter((route) => !actual.routes.has(route)),
  ];
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
