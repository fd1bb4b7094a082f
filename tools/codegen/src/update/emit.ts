import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { loadCompiler } from "../compile/compile.ts";
import type { Compiler } from "../compile/compiler.ts";
import { emitProject, type Emission } from "../emission/emit.ts";
import { RestlineError } from "../errors.ts";
import type { Lock } from "../lock/lock.ts";
import type { Project } from "../project/find.ts";
import { readSettings } from "../project/settings.ts";

export interface EmitParts {
  /** The folder with the location, absolute. */
  readonly folder: string;
  readonly compiler: Compiler;
  /** Diagnostics name files relative to it, as they are in the repository. */
  readonly root: string;
  /** The folder has a copy of the spec; otherwise it is the package that is generated. */
  readonly keepsSpec: boolean;
  readonly lock: Lock | undefined;
}

/**
 * Emits a revision beside the output folders that it is for.
 *
 * @throws {RestlineError} `emitter-not-chosen`; what `emitProject` throws
 */
export async function emitRevision(
  project: Project,
  { folder, compiler, keepsSpec, root, lock }: EmitParts,
): Promise<Emission> {
  const configured = await readOutputs(project);
  const outputs = keepsSpec
    ? configured.map(({ emitter, folder: output }) => ({
        emitter,
        folder: join(folder, relative(project.folder, output)),
      }))
    : [{ emitter: chooseEmitter(configured, project.folder), folder }];
  const settings = await readSettings(keepsSpec ? folder : project.folder);
  return await emitProject({
    project,
    lock,
    settings: keepsSpec ? settings : { tables: [] },
    compiler,
    cwd: root,
    emitters: outputs.map(({ emitter }) => emitter),
    outputFolders: Object.fromEntries(outputs.map((it) => [it.emitter, it.folder])),
  });
}

interface ConfiguredOutput {
  readonly emitter: string;
  /** Absolute. */
  readonly folder: string;
}

async function readOutputs({ folder, entry }: Project): Promise<ConfiguredOutput[]> {
  const { compiler } = await loadCompiler(folder);
  const [options] = await compiler.resolveCompilerOptions(compiler.NodeHost, {
    entrypoint: entry,
    cwd: folder,
    env: process.env,
  });
  return (options.emit ?? []).map((emitter) => {
    const output: unknown = options.options?.[emitter]?.["emitter-output-dir"];
    const standard = join(options.outputDir ?? join(folder, "tsp-output"), emitter);
    return { emitter, folder: typeof output === "string" ? output : standard };
  });
}

/** The emitter of the package: the only one that is installed, or the one of clients among them. */
function chooseEmitter(configured: readonly ConfiguredOutput[], folder: string): string {
  const names = configured.map(({ emitter }) => emitter);
  const { resolve } = createRequire(join(folder, "package.json"));
  const installed = names.filter((name) => {
    try {
      return resolve(name) !== "";
    } catch {
      // Only the other ones can have made the package.
      return false;
    }
  });
  const clients = ["@restline/typespec-rlc", "@azure-tools/typespec-ts"];
  const [only, ...others] = installed.filter((name) => clients.includes(name));
  if (only !== undefined && others.length === 0) return only;
  const [single, ...more] = installed;
  if (only === undefined && single !== undefined && more.length === 0) return single;
  throw new RestlineError(
    "emitter-not-chosen",
    installed.length === 0
      ? `No emitter of the spec is installed: ${names.join(", ") || "its tspconfig.yaml names none"}.`
      : `Several emitters of the spec may make this package: ${installed.join(", ")}.`,
    { remedy: "Install the one that makes it, and no other: npm install --save-dev <emitter>" },
  );
}
