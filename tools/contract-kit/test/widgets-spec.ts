import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  compile,
  createSourceFile,
  NodeHost,
  resolvePath,
  type CompilerHost,
} from "@typespec/compiler";
import { loadLibraries, readWireModel, type ReadResult } from "@restline/spec-model";

const file = fileURLToPath(new URL("widgets/main.tsp", import.meta.url));
const lines = readFileSync(file, "utf8").split("\n");

/** The small spec of these tests, as the wire model has it. */
export async function readWidgetsSpec(): Promise<ReadResult> {
  return readSpec(NodeHost, file);
}

/** A spec that stands in this folder, so that libraries resolve, but only in memory. */
export async function readSpecInMemory(text: string): Promise<ReadResult> {
  const path = resolvePath(import.meta.dirname, "spec-in-memory.tsp");
  const host: CompilerHost = {
    ...NodeHost,
    readFile: async (name) =>
      name === path ? createSourceFile(text, name) : NodeHost.readFile(name),
    stat: async (name) =>
      name === path ? { isFile: () => true, isDirectory: () => false } : NodeHost.stat(name),
  };
  return readSpec(host, path);
}

async function readSpec(host: CompilerHost, main: string): Promise<ReadResult> {
  const program = await compile(host, main, { noEmit: true });
  const spec = readWireModel(program, { libraries: await loadLibraries(program) });
  const problems = [...program.diagnostics, ...spec.diagnostics].map(({ message }) => message);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return spec;
}

/** Where the spec says something, as violations name it. */
export function placeOf(text: string): string {
  return `(spec: main.tsp:${indexOf(text) + 1})`;
}

/** `placeOf` a declaration, which begins with its decorators. */
export function placeOfDeclaration(text: string): string {
  let at = indexOf(text);
  while (lines[at - 1]?.trimStart().startsWith("@") === true) at -= 1;
  return `(spec: main.tsp:${at + 1})`;
}

function indexOf(text: string): number {
  const at = lines.findIndex((line) => line.includes(text));
  if (at === -1) throw new Error(`the spec does not say ${text}`);
  return at;
}
