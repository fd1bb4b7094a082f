import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The programs that are measured, absolute. */
export const restline: string = findCommand("@restline/codegen", "bin/restline.js");
export const tsp: string = findCommand("@typespec/compiler", "cmd/tsp.js");

function findCommand(name: string, path: string): string {
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return join(dirname(manifest), path);
}
