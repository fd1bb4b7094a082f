import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { existsSync } from "node:fs";
import {
  compile,
  formatDiagnostic,
  NodeHost,
  resolveCompilerOptions,
  type CompilerOptions,
  type Program,
} from "@typespec/compiler";
import { loadLibraries, readWireModel } from "@restline/spec-model";

/**
 * The golden cases: a folder each, with `main.tsp`, `model.json` and `out/` side by side, and a
 * `tspconfig.yaml` where the case is about options.
 */
export const goldenFolder: string = join(dirname(fileURLToPath(import.meta.url)), "golden");

export async function listCases(): Promise<string[]> {
  const entries = await readdir(goldenFolder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Emits the case's client into a folder, and answers with the compiled program. */
export async function emitCase(name: string, outputFolder: string): Promise<Program> {
  const program = await compile(
    NodeHost,
    join(goldenFolder, name, "main.tsp"),
    await readCaseOptions(name, outputFolder),
  );
  const [diagnostic] = program.diagnostics;
  if (diagnostic !== undefined) throw new Error(formatDiagnostic(diagnostic));
  return program;
}

/** The case's own options, between defaults and the output folder. */
async function readCaseOptions(name: string, outputFolder: string): Promise<CompilerOptions> {
  const folder = join(goldenFolder, name);
  const entrypoint = join(folder, "main.tsp");
  const own = existsSync(join(folder, "tspconfig.yaml"))
    ? (await resolveCompilerOptions(NodeHost, { cwd: folder, entrypoint }))[0]
    : {};
  const emitter = "@restline/typespec-rlc";
  return {
    ...own,
    emit: [emitter],
    options: {
      [emitter]: {
        flavor: "azure",
        "package-details": { name: `@golden/${name}-rest`, version: "1.2.3" },
        ...own.options?.[emitter],
        "emitter-output-dir": outputFolder,
      },
    },
  };
}

/** The case's wire model as `model.json` has it. */
export async function printModel(program: Program): Promise<string> {
  const { model } = readWireModel(program, { libraries: await loadLibraries(program) });
  return `${JSON.stringify(model, undefined, 2)}\n`;
}

/** Every file below a folder: its path, with `/`, and its text. */
export async function readTree(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    files.sort().map(async (file) => {
      const path = relative(folder, file).split(sep).join("/");
      return [path, await readFile(file, "utf8")] as const;
    }),
  );
  return Object.fromEntries(texts);
}

/** A folder for the time of a test; below `parent`, say, where packages are to be found. */
export async function withTemporaryFolder<T>(
  use: (folder: string) => Promise<T>,
  parent: string = tmpdir(),
): Promise<T> {
  const folder = await mkdtemp(join(parent, "typespec-rlc-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
