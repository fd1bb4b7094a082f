import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { SymbolTable } from "@restline/typespec-rlc";
import type { LoadedProgram } from "./program.ts";

/** What an emitter says of the names that it gives. */
export interface EmitterNames extends SymbolTable {
  readonly emitter: string;
  /** Its output folder, absolute. */
  readonly folder: string;
}

/** An emitter that does not say how it names things. */
export interface SilentEmitter {
  readonly emitter: string;
  readonly folder: string;
}

/** The emitters of a project: those that tell how they name things, and the others. */
export async function askEmitters(
  { program, options }: Pick<LoadedProgram, "program" | "options">,
  folder: string,
): Promise<{
  readonly telling: readonly EmitterNames[];
  readonly silent: readonly SilentEmitter[];
}> {
  const telling: EmitterNames[] = [];
  const silent: SilentEmitter[] = [];
  for (const emitter of options.emit ?? []) {
    const { "emitter-output-dir": configured, ...own } = options.options?.[emitter] ?? {};
    const output =
      typeof configured === "string"
        ? configured
        : join(options.outputDir ?? join(folder, "tsp-output"), emitter);
    const readSymbols = await loadReader(emitter, folder);
    if (readSymbols === undefined) silent.push({ emitter, folder: output });
    else telling.push({ ...(await readSymbols(program, own)), emitter, folder: output });
  }
  return { telling, silent };
}

type ReadSymbols = (
  program: LoadedProgram["program"],
  options: Readonly<Record<string, unknown>>,
) => Promise<SymbolTable>;

/** The function `readSymbols` of an emitter, which only some have; `undefined`: this one has not. */
async function loadReader(emitter: string, folder: string): Promise<ReadSymbols | undefined> {
  let entry: string;
  try {
    entry = createRequire(join(folder, "package.json")).resolve(emitter);
  } catch {
    // It is not installed, or only for the import of the compiler: either way nobody can ask it.
    return undefined;
  }
  const module: object = await import(pathToFileURL(entry).href);
  return isReader(module) ? module.readSymbols : undefined;
}

function isReader(module: object): module is { readonly readSymbols: ReadSymbols } {
  return "readSymbols" in module && typeof module.readSymbols === "function";
}
