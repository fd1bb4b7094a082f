import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as compilerModule from "@typespec/compiler";
import type { Diagnostic, Program } from "@typespec/compiler";
import { RestlineError } from "../errors.ts";
import { describeCrash } from "./crash.ts";
import { showDiagnostics } from "./diagnostics.ts";
import { createHost, type HostRecord, type ParsedFiles } from "./host.ts";
import { collectInputs, toPortable } from "./inputs.ts";
import { findPackageOf, type FoundLibrary } from "./libraries.ts";
import { listOperations, readWire } from "./operations.ts";
import { Overlay } from "./overlay.ts";
import { stageOptions, type StagedOptions } from "./options.ts";
import { describeStaging } from "./staging.ts";
import type { Reads } from "./reads.ts";
import type { Compiled, CompileTask, EmittedOutput, StagingFolder } from "./task.ts";

/** The compiler of a project. */
export interface LoadedCompiler {
  readonly compiler: typeof compilerModule;
  readonly library: FoundLibrary;
}

/**
 * Loads the compiler that the modules in a folder would get.
 *
 * @throws {RestlineError} `compiler-not-found`
 */
export async function loadCompiler(folder: string): Promise<LoadedCompiler> {
  const name = "@typespec/compiler";
  let entry: string;
  try {
    entry = createRequire(join(folder, "package.json")).resolve(name);
  } catch (error) {
    throw new RestlineError("compiler-not-found", `${name} is not installed for ${folder}.`, {
      remedy: `In the folder of the spec, or above it, run: npm install --save-dev ${name}`,
      cause: error,
    });
  }
  const library = findPackageOf(entry);
  if (library === undefined) throw new TypeError(`${entry} is in no package.`);
  const compiler: typeof compilerModule = await import(pathToFileURL(entry).href);
  return { compiler, library };
}

export interface CompileParts extends LoadedCompiler {
  readonly reads: Reads;
  /** Whether `reads` knows of every module. */
  readonly complete: boolean;
  readonly parsed: ParsedFiles;
  /** Is told the folders that will be written to, before anything is. */
  readonly announce: (folders: readonly StagingFolder[]) => void;
}

/** Compiles and emits into staging folders. A spec with errors is an answer, not an exception. */
export async function compileTask(task: CompileTask, parts: CompileParts): Promise<Compiled> {
  const { compiler, reads, parsed } = parts;
  const record: HostRecord = { strays: new Set(), unwritten: undefined };
  const overlay = new Overlay();
  const host = createHost(compiler, { overlay, reads, record, parsed });
  reads.clear();
  const [configured, found] = await compiler.resolveCompilerOptions(host, {
    entrypoint: task.entry,
    cwd: task.folder,
    env: process.env,
  });
  const staged = stageOptions(configured, { task, overlay });
  parts.announce(overlay.folders.map(({ staged }) => describeStaging(staged)));
  const failures: Diagnostic[] = [...found];
  let program: Program | undefined;
  try {
    if (found.length === 0) program = await compiler.compile(host, task.entry, staged.options);
  } catch (error) {
    if (record.unwritten === undefined) failures.push(describeCrash(compiler, error));
  }
  const diagnostics = [...failures, ...(program?.diagnostics ?? [])];
  const { inputs, packages } =
    program === undefined
      ? {
          inputs: { files: {}, libraries: {}, environment: {}, complete: false },
          packages: new Map(),
        }
      : collectInputs({
          program,
          options: configured,
          reads,
          folder: task.folder,
          compiler: parts.library,
          complete: parts.complete,
        });
  const failed = failures.length > 0 || program === undefined || program.hasError();
  const operations =
    failed || program === undefined || !task.listOperations
      ? undefined
      : await listOperations(program, readApiVersion(program));
  const wire =
    failed || program === undefined || task.readModel !== true
      ? undefined
      : await readWire(program);
  return {
    diagnostics: showDiagnostics(compiler, diagnostics, task),
    failed,
    ...(wire === undefined ? {} : { wire }),
    ...(operations === undefined ? {} : { operations }),
    config: configured.config === undefined ? null : toPortable(task.folder, configured.config),
    inputs,
    outputs: (program?.emitters ?? []).map((emitter) =>
      describeOutput(emitter, {
        packages,
        staged,
        root: program?.projectRoot ?? task.folder,
      }),
    ),
    strays: [...record.strays],
    ...(record.unwritten === undefined ? {} : { unwritten: record.unwritten }),
    printed: [],
  };
}

/** The version that an emitter is asked for, as emitters of clients name the option. */
function readApiVersion(program: Program): string | undefined {
  const wanted = program.emitters.map(({ options }) => options["api-version"]);
  return wanted.find((version) => typeof version === "string");
}

interface OutputParts {
  readonly packages: ReadonlyMap<string, EmittedOutput["package"]>;
  readonly staged: StagedOptions;
  readonly root: string;
}

function describeOutput(
  emitter: Program["emitters"][number],
  { packages, staged, root }: OutputParts,
): EmittedOutput {
  const { emitter: name, folder } = staged.find(emitter.emitterOutputDir);
  return {
    emitter: name,
    // One that is a file has neither a package nor a version: it is among the project's files.
    package: packages.get(emitter.metadata.name ?? "") ?? { version: "", files: {} },
    folder: folder.folder,
    staged: folder.staged,
    options: staged.describe(emitter.options, { folder, root }),
    removed: [...folder.removed],
  };
}
