import { readFileSync } from "node:fs";
import { moduleOf, type Name } from "../text/name.ts";
import { SourceFile } from "../text/source-file.ts";
import { pathOf } from "./plan.ts";
import { findRuntimeName } from "./runtime.ts";

/**
 * A module that is copied from `static/`, with the initial values of some of its constants
 * replaced, and with the imports that the client's runtime wants. The originals are real modules,
 * type-checked and tested where they stand; several may go into one.
 */
export function printStaticModule(
  module: string,
  sources: string | readonly string[],
  constants: Readonly<Record<string, string>> = {},
): SourceFile {
  const file = new SourceFile(pathOf(module));
  for (const source of typeof sources === "string" ? [sources] : sources) {
    const { text, imported } = takeImports(readStatic(source));
    for (const name of imported) file.mention(name);
    file.print`${replaceConstants(text, constants, source)}`;
  }
  return file;
}

/** Found from the package's root: the build puts this module into a file elsewhere. */
const staticFolder = new URL(
  "src/static/",
  import.meta.resolve("@restline/typespec-rlc/package.json"),
);

function readStatic(source: string): string {
  return readFileSync(new URL(source, staticFolder), "utf8");
}

/** The text without its import statements, and what they import. */
function takeImports(source: string): { text: string; imported: Name[] } {
  const statement = /^import (type )?\{([^}]*)\} from "([^"]*)";\n/gm;
  const imported = [...source.matchAll(statement)].flatMap(([, typeOnly, list = "", from = ""]) =>
    list
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .map((name) => toName(name, from, typeOnly !== undefined)),
  );
  const text = source.replaceAll(statement, "");
  return { text: text.trim(), imported };
}

function toName(name: string, from: string, typeOnly: boolean): Name {
  const known = findRuntimeName(from, name);
  if (known !== undefined) return known;
  const local = /^\.\/([a-z-]+)\.ts$/.exec(from)?.[1];
  const module = moduleOf(local === undefined ? from : `./${toModule(local)}.js`);
  return typeOnly ? module.type(name) : module.value(name);
}

function replaceConstants(
  source: string,
  constants: Readonly<Record<string, string>>,
  file: string,
): string {
  return Object.entries(constants).reduce((text, [name, value]) => {
    const declaration = new RegExp(`^(const ${name}\\b[^=]*= )(\\[[^\\]]*\\]|\\{\\})`, "m");
    if (!declaration.test(text)) throw new Error(`static/${file} has no constant ${name}`);
    return text.replace(declaration, (_, start: string) => start + value);
  }, source);
}

/** A static module is called as our files are, its copy as the modules of a client. */
function toModule(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
