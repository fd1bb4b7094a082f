import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Compiler } from "../compile/compiler.ts";
import { fromPortable } from "../compile/inputs.ts";
import { findLibrary } from "../compile/libraries.ts";
import type { Compiled } from "../compile/task.ts";
import { emitProject, type EmissionPlan } from "../emission/emit.ts";
import { isUnchanged } from "../emission/unchanged.ts";
import { readLock } from "../lock/file.ts";
import type { Lock } from "../lock/lock.ts";
import { fileSystem } from "../output/file-system.ts";
import { recoverSwap } from "../output/recover.ts";
import { findProject } from "../project/find.ts";
import { readSettings } from "../project/settings.ts";
import { findGaps, type TableGap } from "../project/table.ts";
import { checkTypes, type TypeCheck } from "../typescript/check-types.ts";

/** What came of one change. */
export type Round =
  | { readonly kind: "unchanged" }
  | { readonly kind: "notCompiled"; readonly compiled: Compiled }
  | { readonly kind: "inTheWay"; readonly compiled: Compiled; readonly plans: EmissionPlans }
  | {
      readonly kind: "emitted";
      readonly compiled: Compiled;
      readonly plans: EmissionPlans;
      readonly gaps: readonly TableGap[];
      /** By the tsconfig.json that was checked, absolute. */
      readonly types: ReadonlyMap<string, TypeCheck>;
      readonly emittedInMs: number;
    };

type EmissionPlans = readonly EmissionPlan[];

export interface RoundRequest {
  /** What was asked for on the command line; `undefined`: the folder itself. */
  readonly spec: string | undefined;
  readonly cwd: string;
  readonly compiler: Compiler;
  readonly signal: AbortSignal;
  /** Emit even where nothing has changed. */
  readonly always: boolean;
}

/**
 * Emits a project as `restline generate` does, with a compiler that is warm, and checks the types
 * of what was emitted.
 *
 * @param took Is told the files that the compile depends on, absolute, whatever comes of it.
 */
export async function runRound(
  request: RoundRequest,
  took: (paths: readonly string[]) => void,
): Promise<Round> {
  const { cwd, compiler, signal } = request;
  const began = performance.now();
  const project = await findProject(cwd, request.spec);
  await recoverSwap(fileSystem, project.folder);
  const lock = await readLock(project.folder);
  const settings = await readSettings(project.folder);
  if (!request.always && lock !== undefined && (await isUnchanged(project, { lock, settings }))) {
    return { kind: "unchanged" };
  }
  const emission = await emitProject({ project, lock, settings, compiler, cwd });
  try {
    const { compiled, plans } = emission;
    took(listSources(project.folder, emission.lock));
    if (compiled.failed) return { kind: "notCompiled", compiled };
    if (plans.some(({ conflicts }) => conflicts.length > 0)) {
      return { kind: "inTheWay", compiled, plans };
    }
    await emission.commit();
    const emittedInMs = performance.now() - began;
    const configs = settings.typecheck ?? findConfigs(plans);
    const types = await Promise.all(
      configs.map(async (config) => [config, await checkTypes(config, { cwd, signal })] as const),
    );
    const gaps = await findGaps(settings, compiled.operations);
    return { kind: "emitted", compiled, plans, gaps, types: new Map(types), emittedInMs };
  } finally {
    await emission.discard();
  }
}

/** The tsconfig.json of each output folder that has sources in TypeScript. */
function findConfigs(plans: EmissionPlans): string[] {
  return plans.flatMap(({ folder, files }) => {
    const config = join(folder, "tsconfig.json");
    const hasSources = Object.keys(files).some((path) => /\.[cm]?ts$/.test(path));
    return hasSources && existsSync(config) ? [config] : [];
  });
}

/** The files whose change means another round, linked packages among them. */
function listSources(folder: string, { inputs, outputs }: Lock): string[] {
  const packages = [
    ...Object.entries(inputs.libraries),
    ...outputs.map((output) => [output.emitter, output.package] as const),
  ];
  return [
    ...Object.keys(inputs.files).map((path) => fromPortable(folder, path)),
    ...packages.flatMap(([name, { files }]) => {
      const root = findLibrary(name, folder)?.root;
      return root === undefined ? [] : Object.keys(files).map((path) => join(root, path));
    }),
  ];
}
