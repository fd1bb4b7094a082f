import { join, sep } from "node:path";
import {
  compile,
  createSourceFile,
  NodeHost,
  resolvePath,
  type CompilerHost,
  type Diagnostic,
} from "@typespec/compiler";

const emitter = "@restline/typespec-rlc";

/** What an emitter run did. */
export interface Emission {
  readonly diagnostics: readonly Diagnostic[];
  /** Every path that it wrote, made or removed. */
  readonly touched: readonly string[];
}

/** Emits the client of a spec that stands in memory only, into a folder. */
export async function emitText(text: string, folder: string): Promise<Emission> {
  // Beside this file, so that libraries resolve.
  const path = resolvePath(import.meta.dirname, "spec-in-memory.tsp");
  const touched: string[] = [];
  const program = await compile(hostWith(path, text, touched), path, {
    emit: [emitter],
    options: { [emitter]: { "emitter-output-dir": folder } },
  });
  return { diagnostics: program.diagnostics, touched };
}

/** True for a path inside a folder, or the folder itself. */
export function isInside(path: string, folder: string): boolean {
  const resolved = join(path);
  return resolved === folder || resolved.startsWith(folder + sep);
}

function hostWith(path: string, text: string, touched: string[]): CompilerHost {
  return {
    ...NodeHost,
    readFile: async (it) => (it === path ? createSourceFile(text, it) : NodeHost.readFile(it)),
    stat: async (it) =>
      it === path ? { isFile: () => true, isDirectory: () => false } : NodeHost.stat(it),
    writeFile: async (it, content) => {
      touched.push(it);
      await NodeHost.writeFile(it, content);
    },
    mkdirp: async (it) => {
      touched.push(it);
      return NodeHost.mkdirp(it);
    },
    rm: async (it, options) => {
      touched.push(it);
      await NodeHost.rm(it, options);
    },
  };
}
