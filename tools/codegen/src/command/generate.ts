import { startCompiler } from "../compile/compiler.ts";
import { fromPortable } from "../compile/inputs.ts";
import { emitProject, type Emission } from "../emission/emit.ts";
import { isUnchanged } from "../emission/unchanged.ts";
import { readLock } from "../lock/file.ts";
import type { Lock } from "../lock/lock.ts";
import { fileSystem } from "../output/file-system.ts";
import { recoverSwap } from "../output/recover.ts";
import { removeStale } from "../output/temporary.ts";
import { findProject, type Project } from "../project/find.ts";
import { readSettings, type Settings } from "../project/settings.ts";
import { findGaps, type TableGap } from "../project/table.ts";
import { adviseOn, listDiagnostics, showDiagnosticLines } from "../terminal/diagnostics.ts";

import { listGaps, showGaps } from "../terminal/gaps.ts";
import { countOf, showPath, showSpec } from "../terminal/paths.ts";
import { listChanges, showChange, type ShownChange } from "./changes.ts";
import { describeConflicts, listConflicts } from "./conflicts.ts";
import type { AddCommand, CommandContext, Given } from "./context.ts";
import type { Outcome } from "./outcome.ts";

interface Options {
  readonly force?: true;
}

/** `restline generate [spec]` */
export const addGenerate: AddCommand = (program, run) => {
  program
    .command("generate")
    .argument("[spec]", "folder of the spec, or a .tsp file; default: this folder")
    .summary("emits what tspconfig.yaml asks for")
    .description(
      "Compiles the spec and brings each output folder to what its emitter gives: all of it, or nothing. " +
        "Does nothing where restline.lock.json says that nothing has changed.",
    )
    .option("--force", "replace generated files that were edited by hand, too")
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      `
Examples:
  $ restline generate                     the spec in this folder
  $ restline generate specs/web-pubsub    the one in that folder
  $ restline generate --json              for a program`,
    )
    .action(run(generate));
};

async function generate(context: CommandContext, given: Given<Options>): Promise<Outcome> {
  const project = await findProject(context.cwd, given.values[0]);
  const recovered = await recoverSwap(fileSystem, project.folder);
  const notes =
    recovered === undefined ? [] : [`An earlier run was interrupted: its output is ${recovered}.`];
  const lock = await readLock(project.folder);
  const settings = await readSettings(project.folder);
  if (lock !== undefined && (await isUnchanged(project, { lock, settings }))) {
    const gaps = await findGaps(settings, lock.operations);
    await removeLeftOver(project, lock);
    return describeUnchanged(context, { project, notes, gaps });
  }
  context.terminal.progress(`Compiling ${showSpec(context.cwd, project.entry)} …`);
  const compiler = startCompiler(context.signal);
  try {
    const emission = await emitProject({
      project,
      lock,
      compiler,
      settings,
      cwd: context.cwd,
      force: given.options.force === true,
    });
    try {
      return await finishEmission(context, { project, emission, notes, settings });
    } finally {
      await emission.discard();
    }
  } finally {
    compiler.close();
  }
}

/** Removes what a run left beside the outputs that was killed before it wrote anything. */
async function removeLeftOver(project: Project, { outputs }: Lock): Promise<void> {
  for (const { folder } of outputs) {
    await removeStale(fileSystem, fromPortable(project.folder, folder));
  }
}

interface Finished {
  readonly project: Project;
  readonly settings: Settings;
  readonly emission: Emission;
  readonly notes: readonly string[];
}

async function finishEmission(context: CommandContext, finished: Finished): Promise<Outcome> {
  const { project, emission, notes, settings } = finished;
  const { compiled, plans } = emission;
  const printed = [...notes, ...compiled.printed, ...showDiagnosticLines(compiled.diagnostics)];
  const spec = showSpec(context.cwd, project.entry);
  const shared = { spec, diagnostics: listDiagnostics(compiled.diagnostics) };
  if (compiled.failed) {
    const advice = [
      ...adviseOn(compiled.diagnostics),
      `${spec} does not compile: nothing was changed.`,
    ];
    return {
      exitCode: 1,
      lines: [...printed, ...advice],
      json: { ok: false, reason: "does-not-compile", ...shared, advice },
    };
  }
  const conflicts = listConflicts(context.cwd, plans);
  if (conflicts.length > 0) {
    return {
      exitCode: 1,
      lines: [...printed, ...describeConflicts(conflicts)],
      json: { ok: false, reason: "in-the-way", ...shared, conflicts },
    };
  }
  await emission.commit();
  const gaps = await findGaps(settings, compiled.operations);
  const outputs = plans.map(({ emitter, version, folder, changes, files }) => ({
    emitter,
    version,
    folder: showPath(context.cwd, folder),
    files: Object.keys(files).length,
    unchanged: Object.keys(files).filter((path) => !changes.some((it) => it.path === path)).length,
    changes: listChanges(context.cwd, { folder, changes }),
  }));
  return {
    exitCode: 0,
    lines: [...printed, ...outputs.flatMap(describeOutput), ...showGaps(context.cwd, gaps)],
    json: { ok: true, unchanged: false, ...shared, outputs, tables: listGaps(context.cwd, gaps) },
  };
}

interface ShownOutput {
  readonly emitter: string;
  readonly version: string;
  readonly folder: string;
  /** How many are the emitter's, and how many of them are as they were. */
  readonly files: number;
  readonly unchanged: number;
  readonly changes: readonly ShownChange[];
}

function describeOutput(output: ShownOutput): string[] {
  const { emitter, version, folder, files, unchanged, changes } = output;
  const same = unchanged === 0 ? "" : `, ${unchanged} as they were`;
  const total =
    changes.length === 0
      ? `${countOf(files, "file")}, all as they were`
      : `${countOf(changes.length, "file")} changed${same}`;
  return [
    `${[emitter, version].filter(Boolean).join(" ")} → ${folder}: ${total}`,
    ...changes.map(showChange),
  ];
}

interface Unchanged {
  readonly project: Project;
  readonly notes: readonly string[];
  readonly gaps: readonly TableGap[];
}

function describeUnchanged({ cwd }: CommandContext, { project, notes, gaps }: Unchanged): Outcome {
  const spec = showSpec(cwd, project.entry);
  return {
    exitCode: 0,
    lines: [...notes, `${spec}: nothing has changed since the last run.`, ...showGaps(cwd, gaps)],
    json: {
      ok: true,
      unchanged: true,
      spec,
      diagnostics: [],
      outputs: [],
      tables: listGaps(cwd, gaps),
    },
  };
}
