import { joinPaths, type Diagnostic, type Program } from "@typespec/compiler";
import { reportUnwritableOutput } from "../lib.ts";
import { clearFolder } from "./clear.ts";
import { digest, manifestPath, parseManifest, printManifest } from "./manifest.ts";

/** A file to write: `path` is relative to the output folder. */
interface OutputFile {
  readonly path: string;
  readonly content: string;
}

/** What goes into the output folder. */
export interface Output {
  /** Files that are the emitter's alone. */
  readonly files: readonly OutputFile[];
  /** Files that are written for a person to go on with. */
  readonly scaffold: readonly OutputFile[];
  /** Remove everything else. */
  readonly clear: boolean;
}

/**
 * Brings the output folder to exactly these files, of those that the emitter owns: files that an
 * earlier run wrote and this one does not are removed, files with the same content are not
 * touched, and no other file is looked at. A scaffold file is only written where there is none, or
 * where nobody has changed the one of an earlier run. Writes nothing with `noEmit`, or in a dry run.
 */
export async function writeFiles(
  program: Program,
  folder: string,
  output: Output,
): Promise<readonly Diagnostic[]> {
  const { noEmit, dryRun } = program.compilerOptions;
  if (noEmit === true || dryRun === true) return [];
  try {
    return await bringFolder(program, folder, output);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [reportUnwritableOutput(error.path ?? folder, error.message)];
  }
}

async function bringFolder(
  program: Program,
  folder: string,
  output: Output,
): Promise<readonly Diagnostic[]> {
  const earlier = parseManifest((await readText(program, joinPaths(folder, manifestPath))) ?? "");
  const scaffold = await selectOwn(program, folder, { output, digests: earlier.scaffold });
  const files = output.files.map(({ path }) => path);
  const kept = [...output.files, ...output.scaffold].map(({ path }) => path);
  if (output.clear) {
    const refused = await clearFolder(program, folder, new Set(kept));
    if (refused.length > 0) return refused;
  }
  const manifest = printManifest({
    files,
    scaffold: Object.fromEntries(scaffold.map(({ path, content }) => [path, digest(content)])),
  });
  const written = [...output.files, ...scaffold, { path: manifestPath, content: manifest }];
  for (const file of written) {
    await writeFile(program, joinPaths(folder, file.path), file.content);
  }
  for (const path of earlier.files.filter((it) => !kept.includes(it))) {
    const target = joinPaths(folder, path);
    if ((await readText(program, target)) !== undefined) await program.host.rm(target);
  }
  return [];
}

/** The scaffold files that no person has written or changed. */
async function selectOwn(
  program: Program,
  folder: string,
  { output, digests }: { output: Output; digests: Readonly<Record<string, string>> },
): Promise<OutputFile[]> {
  const own: OutputFile[] = [];
  for (const file of output.scaffold) {
    const present = await readText(program, joinPaths(folder, file.path));
    if (present === undefined || digest(present) === digests[file.path]) own.push(file);
  }
  return own;
}

async function writeFile(program: Program, path: string, content: string): Promise<void> {
  if ((await readText(program, path)) === content) return;
  await program.host.mkdirp(path.slice(0, path.lastIndexOf("/")));
  await program.host.writeFile(path, content);
}

/** The file's text; `undefined` where there is no such file. */
async function readText(program: Program, path: string): Promise<string | undefined> {
  try {
    return (await program.host.readFile(path)).text;
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** What the operating system has against a path: https://nodejs.org/api/errors.html#class-systemerror */
function isSystemError(
  error: unknown,
): error is Error & { readonly code: string; readonly path?: string } {
  return error instanceof Error && "code" in error && "syscall" in error;
}
