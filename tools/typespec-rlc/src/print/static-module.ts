import { readFileSync } from "node:fs";
import { printString } from "../text/literal.ts";
import { SourceFile } from "../text/source-file.ts";
import { pathOf } from "./plan.ts";

/**
 * A module that is copied from `static/`, with the initial values of some of its constants
 * replaced. The originals are real modules, type-checked and tested where they stand.
 */
export function printStaticModule(
  module: string,
  source: string,
  constants: Readonly<Record<string, string>> = {},
): SourceFile {
  let text = readFileSync(new URL(`../../src/static/${source}`, import.meta.url), "utf8");
  for (const [name, value] of Object.entries(constants)) {
    const declaration = new RegExp(`^(const ${name}\\b[^=]*= )(\\[[^\\]]*\\]|\\{\\})`, "m");
    if (!declaration.test(text)) throw new Error(`static/${source} has no constant ${name}`);
    text = text.replace(declaration, (_, start: string) => start + value);
  }
  text = text.replace(/"\.\/([a-z-]+)\.ts"/g, (_, name: string) =>
    printString(`./${toModule(name)}.js`),
  );
  const file = new SourceFile(pathOf(module));
  file.print`${text.trimEnd()}`;
  return file;
}

/** A static module is called as our files are, its copy as the modules of a client. */
function toModule(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
