import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageFolder } from "./compile.ts";

/** A route as the package declares it, with the names of its arguments in the order declared. */
export interface DeclaredRoute {
  readonly path: string;
  readonly argumentNames: readonly string[];
}

/** The text of a declaration file of the build, without comments. */
export async function readDeclarations(file: string): Promise<string> {
  const text = await readFile(join(packageFolder, "dist/esm", file), "utf8");
  return text.replace(/\/\*[^]*?\*\//g, "");
}

/**
 * Every name that the package exports, types included, read from the declarations that its index
 * leads to. A form of export that is not known here throws: it would be passed over otherwise.
 */
export async function listExportedNames(file = "index.d.ts"): Promise<string[]> {
  const statements = (await readDeclarations(file)).matchAll(/^export\b.*$/gm);
  const names = new Set<string>();
  for (const [statement] of statements) {
    // A function has a statement for each of its overloads.
    for (const name of await readNames(statement, file)) names.add(name);
  }
  return [...names];
}

async function readNames(statement: string, file: string): Promise<string[]> {
  const everything = /^export \* from "\.\/(.+)\.js";/.exec(statement)?.[1];
  if (everything !== undefined) {
    const names = await listExportedNames(`${everything}.d.ts`);
    // `export *` passes on everything but the default.
    return names.filter((name) => name !== "default");
  }
  if (statement.startsWith("export default ")) return ["default"];
  // A module that exports nothing by name says so.
  if (statement.startsWith("export {};")) return [];
  const list = /^export (?:type )?\{ (.+) \}/.exec(statement)?.[1];
  if (list !== undefined) return list.split(", ").map((name) => name.replace(/^.* as /, ""));
  const name = /^export (?:declare )?(?:const|function|interface|type|class) (\w+)/.exec(
    statement,
  )?.[1];
  if (name !== undefined) return [name];
  throw new Error(`${file}: not a form of export that is known: ${statement}`);
}

/** Every call signature of `Routes`, in the order declared. */
export async function listDeclaredRoutes(): Promise<DeclaredRoute[]> {
  const text = await readDeclarations("clientDefinitions.d.ts");
  const body = /export interface Routes \{([^]*?)\n\}/.exec(text)?.[1] ?? "";
  const signatures = body.matchAll(/\(path: "([^"]+)"((?:, \w+: \w+)*)\):/g);
  return Array.from(signatures, ([, path = "", rest = ""]) => ({
    path,
    argumentNames: Array.from(rest.matchAll(/, (\w+):/g), ([, name = ""]) => name),
  }));
}
