import { joinPaths, type Diagnostic, type Program } from "@typespec/compiler";
import { reportUnwritableOutput } from "../lib.ts";
import { manifestPath, parseManifest, printManifest } from "./manifest.ts";

/** A file to write: `path` is relative to the output folder. */
interface OutputFile {
  readonly path: string;
  readonly content: string;
}

/**
 * Brings the output folder to exactly these files, of those that the emitter owns: files that an
 * earlier run wrote and this one does not are removed, files with the same content are not
 * touched, and no other file is looked at. Writes nothing with `noEmit`, or in a dry run.
 */
export async function writeFiles(
  program: Program,
  folder: string,
  files: readonly OutputFile[],
): Promise<readonly Diagnostic[]> {
  const { noEmit, dryRun } = program.compilerOptions;
  if (noEmit === true || dryRun === true) return [];
  const paths = files.map(({ path }) => path);
  const owned = parseManifest((await readText(program, joinPaths(folder, manifestPath))) ?? "");
  const manifest = { path: manifestPath, content: printManifest(paths) };
  const diagnostics: Diagnostic[] = [];
  for (const file of [...files, manifest]) {
    diagnostics.push(...(await writeFile(program, joinPaths(folder, file.path), file.content)));
  }
  for (const path of owned.filter((it) => !paths.includes(it))) {
    const target = joinPaths(folder, path);
    if ((await readText(program, target)) !== undefined) await program.host.rm(target);
  }
  return diagnostics;
}

async function writeFile(program: Program, path: string, content: string): Promise<Diagnostic[]> {
  try {
    if ((await readText(program, path)) === content) return [];
    await program.host.mkdirp(path.slice(0, path.lastIndexOf("/")));
    await program.host.writeFile(path, content);
    return [];
  } catch (error) {
    return [reportUnwritableOutput(path, error instanceof Error ? error.message : String(error))];
  }
}

/** The file's text; `undefined` where there is no such file. */
async function readText(program: Program, path: string): Promise<string | undefined> {
  try {
    return (await program.host.readFile(path)).text;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
