import { join, resolve } from "node:path";
import type { UpdateAnswer } from "../update/update.ts";
import { adviseOn, listDiagnostics, showDiagnosticLines } from "../terminal/diagnostics.ts";
import { countOf, showPath } from "../terminal/paths.ts";
import { describeConflicts, listConflicts } from "./conflicts.ts";
import type { AddCommand, CommandContext, Given } from "./context.ts";
import type { Outcome } from "./outcome.ts";

interface Options {
  readonly commit?: string;
  readonly local?: string;
}

/** `restline update` */
export const addUpdate: AddCommand = (program, run) => {
  program
    .command("update")
    .argument("[folder]", "folder with tsp-location.yaml; default: this folder")
    .summary("brings the spec to another revision, and what is generated of it")
    .description(
      "Reads tsp-location.yaml, brings a revision of the spec by git, generates, and shows the verdict between " +
        "the two revisions. Nothing changes unless all of it worked.",
    )
    .option("--commit <revision>", "a commit, a branch or a tag; default: the commit in the file")
    .option("--local <folder>", "take the spec from a folder instead; the commit stays as it is")
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      `
Examples:
  $ restline update --commit main
  $ restline update sdk/widgets --commit 431eb865
  $ restline update --local ../azure-rest-api-specs`,
    )
    .action(run(update));
};

async function update(context: CommandContext, given: Given<Options>): Promise<Outcome> {
  const { cwd, signal, terminal } = context;
  const { commit, local } = given.options;
  const progress = (text: string): void => terminal.progress(text);
  // Only here: the other commands start faster without.
  const [{ updateSpec }, { compareSpecs }, { printLines }] = await Promise.all([
    import("../update/update.ts"),
    import("../diff/diff.ts"),
    import("../diff/report/lines.ts"),
  ]);
  const answer = await updateSpec({
    folder: resolve(cwd, given.values[0] ?? "."),
    cwd,
    commit,
    local: local === undefined ? undefined : resolve(cwd, local),
    signal,
    progress,
    compare: async ({ project, base, head }) =>
      await compareSpecs({ project, cwd, base, head, consumers: [], signal, progress }),
  });
  switch (answer.kind) {
    case "failed": {
      const advice = [
        ...adviseOn(answer.diagnostics),
        "The wanted revision does not compile: nothing was changed.",
      ];
      return {
        exitCode: 1,
        lines: [...showDiagnosticLines(answer.diagnostics), ...advice],
        json: {
          ok: false,
          reason: "does-not-compile",
          diagnostics: listDiagnostics(answer.diagnostics),
          advice,
        },
      };
    }
    case "conflicts": {
      const conflicts = listConflicts(cwd, answer.plans);
      return {
        exitCode: 1,
        lines: describeConflicts(conflicts),
        json: { ok: false, reason: "in-the-way", conflicts },
      };
    }
    case "updated":
      return showUpdated(cwd, answer, printLines(answer.verdict));
  }
}

function showUpdated(
  cwd: string,
  answer: Extract<UpdateAnswer, { kind: "updated" }>,
  verdict: readonly string[],
): Outcome {
  const { plans, before, after, diagnostics } = answer;
  const outputs = plans.map(({ emitter, version, folder, changes }) => ({
    emitter,
    version,
    folder: showPath(cwd, folder),
    changes: changes.map(({ kind, path }) => ({ kind, path: showPath(cwd, join(folder, path)) })),
  }));
  const commit =
    after === undefined
      ? `The commit stays ${before.slice(0, 12)}: a local folder has none.`
      : after === before
        ? `The commit is ${before.slice(0, 12)}, as before.`
        : `${before.slice(0, 12)} → ${after.slice(0, 12)}`;
  return {
    exitCode: 0,
    lines: [
      ...showDiagnosticLines(diagnostics),
      ...verdict,
      "",
      commit,
      ...outputs.map(
        ({ emitter, version, folder, changes }) =>
          `${[emitter, version].filter(Boolean).join(" ")} → ${folder}: ${countOf(changes.length, "file")} changed`,
      ),
    ],
    json: {
      ok: true,
      before,
      ...(after === undefined ? {} : { after }),
      outputs,
      diagnostics: listDiagnostics(diagnostics),
      verdict: answer.verdict,
    },
  };
}
