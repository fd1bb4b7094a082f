import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Compiler } from "../compile/compiler.ts";
import { fromPortable, toPortable } from "../compile/inputs.ts";
import type { Compiled, EmittedOutput, StagingFolder } from "../compile/task.ts";
import { digestContent } from "../digest.ts";
import { RestlineError } from "../errors.ts";
import { lockName, type Lock } from "../lock/lock.ts";
import { printLock } from "../lock/print.ts";
import { fileSystem, type FileSystem } from "../output/file-system.ts";
import { planOutput, type OutputPlan } from "../output/plan.ts";
import { explainFailure, swapOutputs } from "../output/swap.ts";
import { createSuffix, removeStale } from "../output/temporary.ts";
import type { Project } from "../project/find.ts";
import type { Settings } from "../project/settings.ts";
import { discardStaging } from "./discard.ts";

export interface EmissionRequest {
  readonly project: Project;
  /** The lock of the project, as it was read; `undefined`: there is none. */
  readonly lock: Lock | undefined;
  readonly compiler: Compiler;
  /** Diagnostics name files relative to it. */
  readonly cwd: string;
  readonly settings: Settings;
  /** Replace what a person has written, too. Default: false. */
  readonly force?: boolean;
  /** Only these of the configured emitters. Default: all. */
  readonly emitters?: readonly string[];
  /** Output folders in place of the configured ones, absolute, by emitter. */
  readonly outputFolders?: Readonly<Record<string, string>>;
  /** Default: this machine's. */
  readonly fs?: FileSystem;
}

/** What the emitters gave, beside the folders that it is for. Nothing has been changed yet. */
export interface Emission {
  readonly compiled: Compiled;
  /** One for each output; where `compiled.failed`, none. */
  readonly plans: readonly EmissionPlan[];
  /** The lock as it will be. */
  readonly lock: Lock;
  /** Whether the lock file's text will be another one. */
  readonly lockChanges: boolean;
  /**
   * Changes the output folders and the lock to what was emitted, all or nothing.
   *
   * @throws {RestlineError} `not-written`, `busy`; `failed` where the plans have conflicts
   */
  commit(): Promise<void>;
  /** Removes what was staged. Has to be called, also after `commit`. */
  discard(): Promise<void>;
}

export interface EmissionPlan extends OutputPlan {
  /** The emitter's name. */
  readonly emitter: string;
  /** Empty for an output that the configuration no longer has. */
  readonly version: string;
}

/**
 * Compiles a project and stages what its emitters give.
 *
 * @throws {RestlineError} what `Compiler.compile` throws; `not-written`: the file system refuses
 *   the staged files; `writes-outside`: an emitter writes elsewhere than to its output folder;
 *   `same-file`: two emitters write one file; `no-emitter`: none is configured. Nothing is left
 *   behind.
 */
export async function emitProject(request: EmissionRequest): Promise<Emission> {
  const { project, compiler, lock, fs = fileSystem } = request;
  const suffix = createSuffix();
  const lockStaging: StagingFolder = { path: join(project.folder, `.${lockName}${suffix}`) };
  const discard = async (): Promise<void> =>
    await discardStaging(fs, [...compiler.staging, lockStaging]);
  try {
    const compiled = await compiler.compile({
      folder: project.folder,
      entry: project.entry,
      stagingSuffix: suffix,
      owned: listOwned(project, lock),
      listOperations: request.settings.tables.length > 0,
      cwd: request.cwd,
      ...(request.emitters === undefined ? {} : { emitters: request.emitters }),
      ...(request.outputFolders === undefined ? {} : { outputFolders: request.outputFolders }),
    });
    refuseUnwritten(compiled);
    refuseStrays(compiled);
    refuseNoEmitter(compiled);
    const plans = compiled.failed ? [] : await planAll(request, compiled);
    refuseSameFile(plans);
    const next = describeLock(request, { compiled, plans });
    const text = printLock(next);
    const lockChanges = lock === undefined || printLock(lock) !== text;
    return {
      compiled,
      plans,
      lock: next,
      lockChanges,
      commit: async () => {
        const digest = digestContent(text);
        if (lockChanges) {
          await mkdir(lockStaging.path);
          await writeFile(join(lockStaging.path, lockName), text);
        }
        const kind = lock === undefined ? "add" : "replace";
        await swapOutputs(fs, {
          folder: project.folder,
          plans: [
            ...plans.filter(({ changes }) => changes.length > 0),
            // The lock comes last: it says what is there.
            ...(lockChanges
              ? [
                  {
                    folder: project.folder,
                    staged: lockStaging.path,
                    changes: [{ kind, path: lockName, digest } as const],
                  },
                ]
              : []),
          ],
        });
      },
      discard,
    };
  } catch (error) {
    await discard();
    throw explainFailure(error);
  }
}

/** The files that the lock has, by the absolute path of their output folder. */
function listOwned(project: Project, lock: Lock | undefined): Record<string, readonly string[]> {
  const owned: Record<string, string[]> = {};
  for (const { folder, files } of lock?.outputs ?? []) {
    (owned[fromPortable(project.folder, folder)] ??= []).push(...Object.keys(files));
  }
  return owned;
}

async function planAll(request: EmissionRequest, compiled: Compiled): Promise<EmissionPlan[]> {
  const { project, lock, fs = fileSystem, force = false } = request;
  const plans: EmissionPlan[] = [];
  for (const output of compiled.outputs) {
    await removeStale(fs, output.folder);
    const { folder, staged, emitter } = output;
    const locked = findLocked(request, output)?.files;
    const plan = await planOutput(fs, { folder, staged, locked, force });
    plans.push({ ...plan, emitter, version: output.package.version });
  }
  await removeStale(fs, join(project.folder, lockName));
  if (request.emitters !== undefined || request.outputFolders !== undefined) return plans;
  for (const { emitter, folder: portable, files } of lock?.outputs ?? []) {
    const folder = fromPortable(project.folder, portable);
    if (plans.some((plan) => plan.emitter === emitter && plan.folder === folder)) continue;
    // The configuration has another folder now, or no such emitter.
    const staged = join(project.folder, `.none${createSuffix()}`);
    const plan = await planOutput(fs, { folder, staged, locked: files, force });
    plans.push({ ...plan, emitter, version: "" });
  }
  return plans;
}

function findLocked({ lock, project }: EmissionRequest, output: EmittedOutput) {
  return lock?.outputs.find(
    ({ emitter, folder }) =>
      emitter === output.emitter && fromPortable(project.folder, folder) === output.folder,
  );
}

function describeLock(
  { project }: EmissionRequest,
  { compiled, plans }: { readonly compiled: Compiled; readonly plans: readonly EmissionPlan[] },
): Lock {
  return {
    entry: toPortable(project.folder, project.entry),
    config: compiled.config,
    inputs: compiled.inputs,
    outputs: compiled.outputs.map((output) => ({
      emitter: output.emitter,
      package: output.package,
      folder: toPortable(project.folder, output.folder),
      options: output.options,
      files: plans.find(({ staged }) => staged === output.staged)?.files ?? {},
    })),
    ...(compiled.operations === undefined ? {} : { operations: compiled.operations }),
  };
}

function refuseUnwritten({ unwritten }: Compiled): void {
  if (unwritten === undefined) return;
  const { path, code } = unwritten;
  throw explainFailure(Object.assign(new Error(code), { code, path }));
}

function refuseStrays({ strays }: Compiled): void {
  if (strays.length === 0) return;
  throw new RestlineError(
    "writes-outside",
    "An emitter writes outside of its output folder, where restline cannot take it back.",
    {
      details: strays.map((path) => `  ${path}`),
      remedy: "Set emitter-output-dir in tspconfig.yaml to a folder above these.",
    },
  );
}

/** Nothing is emitted by mistake more often than on purpose, and all that was would be removed. */
function refuseNoEmitter({ failed, outputs, config }: Compiled): void {
  if (failed || outputs.length > 0) return;
  const where = config === null ? "There is no tspconfig.yaml" : `${config} names no emitter`;
  throw new RestlineError("no-emitter", `${where}, so that there is nothing to generate.`, {
    remedy: "Name one under emit in tspconfig.yaml, for instance @restline/typespec-rlc.",
  });
}

function refuseSameFile(plans: readonly EmissionPlan[]): void {
  const writers = new Map<string, string>();
  for (const { emitter, folder, files } of plans) {
    for (const path of Object.keys(files).map((it) => join(folder, it))) {
      const other = writers.get(path);
      if (other !== undefined && other !== emitter) {
        throw new RestlineError("same-file", `${other} and ${emitter} both write ${path}.`, {
          remedy: "Give them different folders by emitter-output-dir in tspconfig.yaml.",
        });
      }
      writers.set(path, emitter);
    }
  }
}
