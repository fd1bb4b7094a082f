import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { RestlineError } from "../errors.ts";
import { isBelow, levels, type Level } from "../diff/level.ts";
import { showPath } from "../terminal/paths.ts";
import type { AddCommand, CommandContext, Given } from "./context.ts";
import type { Outcome } from "./outcome.ts";

interface Options {
  readonly spec?: string;
  readonly consumer: readonly string[];
  readonly failOn?: string;
  readonly markdown?: string;
  readonly html?: string;
  readonly changelog?: string;
}

/** `restline diff [base] [head]` */
export const addDiff: AddCommand = (program, run) => {
  program
    .command("diff")
    .argument("[base]", "a git revision, a folder or a tarball; default: the last commit")
    .argument("[head]", "the same; default: the working tree")
    .summary("tells what a change of the spec breaks, and which version it asks for")
    .description(
      "Compares two specs over three planes: the wire, the types, proved by programs that are compiled " +
        "with both packages, and the run-time. What the generator changes is shown apart from what the spec changes. " +
        "Changes nothing.",
    )
    .option(
      "--spec <folder>",
      "folder of the spec; default: this folder, or the only one below with a lock",
    )
    .option(
      "--consumer <folder>",
      "compile this package with the new one; may be repeated; default: the workspaces that depend on it",
      (folder: string, before: readonly string[]) => [...before, folder],
      [],
    )
    .option("--fail-on <level>", "exit code 1 from this level on: patch, minor or major")
    .option("--markdown <file>", "write the report for a pull request; - for standard output")
    .option("--html <file>", "write the report as one HTML file; - for standard output")
    .option("--changelog <file>", "write what belongs in a changelog; - for standard output")
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      `
Examples:
  $ restline diff                                what the working tree changes since the last commit
  $ restline diff main --fail-on major           in CI
  $ restline diff v1.2.0 HEAD --html report.html
  $ restline diff widgets-rest-1.0.0.tgz         what is published, and what would be

Exit codes:
  0  there is a verdict
  1  it is at or above --fail-on, or a change file of .changeset says less than it asks for
  2  there is no verdict: a spec does not compile, a revision is unknown, …`,
    )
    .action(run(diff));
};

async function diff(context: CommandContext, given: Given<Options>): Promise<Outcome> {
  const { cwd, signal, terminal } = context;
  const { options } = given;
  const [base, head] = given.values;
  const failOn = readLevel(options.failOn);
  // Only here: the other commands start faster without.
  const [{ compareSpecs }, { findSpec }, reports] = await Promise.all([
    import("../diff/diff.ts"),
    import("../diff/source/find-spec.ts"),
    import("../diff/report/reports.ts"),
  ]);
  const project = await findSpec(cwd, options.spec);
  const verdict = await compareSpecs({
    project,
    cwd,
    base,
    head,
    consumers: options.consumer,
    signal,
    progress: (text) => terminal.progress(text),
  });
  const printed = [
    [options.markdown, reports.printMarkdown(verdict)],
    [options.html, reports.printHtml(verdict)],
    [options.changelog, reports.printChangelog(verdict)],
  ] as const;
  const streams = printed.filter(([target]) => target === "-").map(([, text]) => text.trimEnd());
  const written: string[] = [];
  for (const [target, text] of printed) {
    if (target === undefined || target === "-") continue;
    const path = resolve(cwd, target);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    written.push(showPath(cwd, path));
  }
  const refused = verdict.packages.some(({ changeFile }) => changeFile.kind === "tooSmall");
  const isOver =
    failOn !== undefined && verdict.level !== "none" && !isBelow(verdict.level, failOn);
  return {
    exitCode: refused || isOver ? 1 : 0,
    lines:
      streams.length > 0
        ? streams
        : [...reports.printLines(verdict), ...written.map((path) => `Written: ${path}`)],
    json: { ok: !refused && !isOver, ...describeReason({ refused, isOver }), ...verdict },
  };
}

function describeReason({
  refused,
  isOver,
}: {
  readonly refused: boolean;
  readonly isOver: boolean;
}): { readonly reason?: string } {
  if (refused) return { reason: "change-file-too-small" };
  return isOver ? { reason: "fail-on" } : {};
}

function readLevel(text: string | undefined): Level | undefined {
  if (text === undefined) return undefined;
  const level = levels.find((it) => it === text && it !== "none");
  if (level !== undefined) return level;
  throw new RestlineError("option-invalid", `--fail-on ${text}: there is no such level.`, {
    remedy: "It is patch, minor or major.",
  });
}
