import { startCompiler, type Compiler } from "../compile/compiler.ts";
import { RestlineError } from "../errors.ts";
import { findProject } from "../project/find.ts";
import { adviseOn, listDiagnostics, showDiagnosticLines } from "../terminal/diagnostics.ts";
import { listGaps, showGaps } from "../terminal/gaps.ts";
import { countOf, showPath, showSpec } from "../terminal/paths.ts";
import { followChanges } from "../watch/changes.ts";
import { runRound, type Round, type RoundRequest } from "../watch/round.ts";
import type { TypeCheck, TypeProblem } from "../typescript/check-types.ts";
import { listChanges, showChange } from "./changes.ts";
import { describeConflicts, listConflicts } from "./conflicts.ts";
import type { AddCommand, CommandContext, Given } from "./context.ts";
import type { Outcome } from "./outcome.ts";

/** `restline watch [spec]` */
export const addWatch: AddCommand = (program, run) => {
  program
    .command("watch")
    .argument("[spec]", "folder of the spec, or a .tsp file; default: this folder")
    .summary("generates and checks types whenever the spec is saved")
    .description(
      "Generates as `restline generate` does whenever a file of the spec is saved, with a compiler " +
        "that stays warm, and checks the types of the output. Goes on until it is interrupted.",
    )
    .option("--json", "print one JSON object for each change")
    .addHelpText(
      "after",
      `
Examples:
  $ restline watch specs/web-pubsub
  $ restline watch --json                 for an editor`,
    )
    .action(run(watch));
};

async function watch(context: CommandContext, given: Given<object>): Promise<Outcome> {
  const { cwd, signal, terminal } = context;
  const [spec] = given.values;
  const project = await findProject(cwd, spec);
  await using changes = await followChanges(project.folder, signal);
  let compiler: Compiler | undefined;
  let changed: readonly string[] = [];
  let sources: readonly string[] = [];
  // What was wrong has to be looked at again, also where the files are as the lock has them.
  let wrong = true;
  try {
    for (let first = true; !signal.aborted; first = false) {
      // Modules are loaded once for each process, and a process that has ended does nothing more.
      if (compiler === undefined || !compiler.isRunning || changed.some(isModule)) {
        compiler?.close();
        compiler = startCompiler(signal);
      }
      terminal.progress(first ? `Compiling ${showSpec(cwd, project.entry)} …` : "Compiling …");
      const request: RoundRequest = { spec, cwd, compiler, signal, always: wrong };
      const shown: Shown = await runRound(request, (paths) => {
        sources = paths;
      }).then((round) => showRound(round, { cwd, spec: showSpec(cwd, project.entry) }), showError);
      if (signal.aborted) break;
      wrong = shown.json["ok"] !== true;
      const names = changed.map((path) => showPath(cwd, path));
      const head = first
        ? `Watching ${showSpec(cwd, project.entry)}: Ctrl-C stops it.`
        : `${names.join(", ")} changed`;
      if (shown.lines.length > 0) {
        context.report({ lines: [head, ...shown.lines], json: { changed: names, ...shown.json } });
      }
      changes.follow(sources);
      changed = await changes.next();
    }
  } finally {
    compiler?.close();
  }
  return { exitCode: 0, lines: [], json: {} };
}

interface Shown {
  readonly lines: readonly string[];
  readonly json: Readonly<Record<string, unknown>>;
}

interface Names {
  readonly cwd: string;
  readonly spec: string;
}

function showRound(round: Round, names: Names): Shown {
  const { kind } = round;
  switch (kind) {
    case "unchanged":
      // A save that changes nothing is none, and neither are the last events of one that did.
      return { lines: [], json: { ok: true } };
    case "notCompiled":
      return showNotCompiled(round, names);
    case "inTheWay": {
      const conflicts = listConflicts(names.cwd, round.plans);
      return {
        lines: describeConflicts(conflicts),
        json: { ok: false, reason: "in-the-way", conflicts },
      };
    }
    case "emitted":
      return showEmitted(round, names);
  }
}

function showNotCompiled(
  { compiled }: Extract<Round, { kind: "notCompiled" }>,
  { spec }: Names,
): Shown {
  const { diagnostics, printed } = compiled;
  const advice = [...adviseOn(diagnostics), `${spec} does not compile: nothing was changed.`];
  return {
    lines: [...printed, ...showDiagnosticLines(diagnostics), ...advice],
    json: {
      ok: false,
      reason: "does-not-compile",
      diagnostics: listDiagnostics(diagnostics),
      advice,
    },
  };
}

function showEmitted(round: Extract<Round, { kind: "emitted" }>, { cwd }: Names): Shown {
  const { compiled, plans, types, gaps, emittedInMs } = round;
  const changes = plans.flatMap((plan) => listChanges(cwd, plan));
  const checks = [...types].map(([config, check]) => ({ config: showPath(cwd, config), ...check }));
  const wrong = checks.some((check) => check.kind === "failed");
  return {
    lines: [
      ...compiled.printed,
      ...showDiagnosticLines(compiled.diagnostics),
      ...changes.map(showChange),
      `${countOf(changes.length, "file")} changed in ${(emittedInMs / 1_000).toFixed(2)} s`,
      ...checks.flatMap((check) => showCheck(check)),
      ...showGaps(cwd, gaps),
    ],
    json: {
      ok: !wrong,
      unchanged: false,
      diagnostics: listDiagnostics(compiled.diagnostics),
      changes,
      types: checks,
      tables: listGaps(cwd, gaps),
      emittedInMs: Math.round(emittedInMs),
    },
  };
}

function showCheck(check: TypeCheck & { readonly config: string }): readonly string[] {
  const { kind, config } = check;
  switch (kind) {
    case "passed":
      return [`${config}: the types are right`];
    case "skipped":
      return [`${config}: types are not checked, because ${check.reason}`];
    case "failed":
      return [
        ...check.problems.map(showProblem),
        `${config}: ${countOf(check.problems.length, "type error")}`,
      ];
  }
}

/** In the form of the compiler's own diagnostics. */
function showProblem({ file, line, column, code, message }: TypeProblem): string {
  const place = file === undefined ? "" : `${file}:${line}:${column} - `;
  return `${place}error ${code}: ${message}`;
}

function showError(error: unknown): Shown {
  // What is wrong now may be right after the next save; what nobody foresaw is no such thing.
  if (!(error instanceof RestlineError)) throw error;
  const { code, message, remedy, details } = error;
  return {
    lines: [message, ...details, ...(remedy === undefined ? [] : [`  ${remedy}`])],
    json: { ok: false, reason: "error", error: { code, message, remedy, details } },
  };
}

function isModule(path: string): boolean {
  return /\.[cm]?[jt]s$/.test(path);
}
