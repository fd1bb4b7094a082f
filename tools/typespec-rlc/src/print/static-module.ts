import { readFileSync } from "node:fs";
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
  const file = new SourceFile(pathOf(module));
  file.print`${text.trimEnd()}`;
  return file;
}
