import { join } from "node:path";
import { startCompiler } from "../compile/compiler.ts";
import { emitProject } from "../emission/emit.ts";
import { findDifferences, type Finding } from "../emission/findings.ts";
import { readLock } from "../lock/file.ts";
import { lockName } from "../lock/lock.ts";
import { fileSystem } from "../output/file-system.ts";
import { describeBusy, journalName, readJournal } from "../output/journal.ts";
import { isRunning } from "../output/temporary.ts";
import { findProject } from "../project/find.ts";
import { readSettings } from "../project/settings.ts";
import { adviseOn, listDiagnostics, showDiagnosticLines } from "../terminal/diagnostics.ts";
import { showDifference } from "../terminal/difference.ts";
import { countOf, showCommand, showPath, showSpec } from "../terminal/paths.ts";
import type { AddCommand, CommandContext, Given } from "./context.ts";
import type { Outcome } from "./outcome.ts";

/** `restline check [spec]` */
export const addCheck: AddCommand = (program, run) => {
  program
    .command("check")
    .argument("[spec]", "folder of the spec, or a .tsp file; default: this folder")
    .summary("tells whether what is checked in is what the spec gives")
    .description(
      "Compiles and emits beside the output folders, and compares: exit code 1 where a file or the " +
        "lock is not what the spec gives. Changes nothing. Made for CI.",
    )
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      `
Examples:
  $ restline check specs/web-pubsub           in CI
  $ restline check --json > findings.json     for a program`,
    )
    .action(run(check));
};

async function check(context: CommandContext, given: Given<object>): Promise<Outcome> {
  const project = await findProject(context.cwd, given.values[0]);
  const spec = showSpec(context.cwd, project.entry);
  const command = showCommand(context.cwd, "generate", project.entry);
  const lock = await readLock(project.folder);
  const journal = await readJournal(fileSystem, project.folder);
  if (journal !== undefined) {
    if (isRunning(journal.pid)) throw describeBusy(join(project.folder, journalName), journal.pid);
    return describeInterrupted(spec, command);
  }
  context.terminal.progress(`Compiling ${spec} …`);
  const compiler = startCompiler(context.signal);
  try {
    const { cwd } = context;
    // As if forced: what was edited by hand is a finding, and not in the way.
    const emission = await emitProject({
      project,
      lock,
      settings: await readSettings(project.folder),
      compiler,
      cwd,
      force: true,
    });
    try {
      const { compiled } = emission;
      const printed = [...compiled.printed, ...showDiagnosticLines(compiled.diagnostics)];
      const shared = { spec, diagnostics: listDiagnostics(compiled.diagnostics) };
      if (compiled.failed) {
        const advice = [...adviseOn(compiled.diagnostics), `${spec} does not compile.`];
        return {
          exitCode: 1,
          lines: [...printed, ...advice],
          json: { ok: false, reason: "does-not-compile", ...shared, advice },
        };
      }
      const findings = (await findDifferences(emission, lock)).map((it) => showFinding(cwd, it));
      const files = emission.plans.reduce((sum, plan) => sum + Object.keys(plan.files).length, 0);
      if (findings.length === 0) {
        const line = `${spec}: ${countOf(files, "generated file")} and the lock are what the spec gives.`;
        return { exitCode: 0, lines: [...printed, line], json: { ok: true, ...shared, files } };
      }
      return {
        exitCode: 1,
        lines: [
          ...printed,
          ...findings.flatMap(({ lines }) => lines),
          ...advise(findings, command),
        ],
        json: {
          ok: false,
          reason: "differs",
          ...shared,
          findings: findings.map((finding) => ({ ...finding, lines: undefined })),
        },
      };
    } finally {
      await emission.discard();
    }
  } finally {
    compiler.close();
  }
}

interface ShownFinding {
  readonly kind: Finding["kind"];
  readonly path?: string;
  /** One sentence. */
  readonly what: string;
  readonly difference?: readonly string[];
  readonly lines: readonly string[];
}

function showFinding(cwd: string, finding: Finding): ShownFinding {
  const { kind } = finding;
  switch (kind) {
    case "lockMissing": {
      const what = `There is no ${lockName}.`;
      return { kind, what, lines: [what] };
    }
    case "lockDiffers": {
      const what = `${lockName} does not match:`;
      const lines = [what, ...finding.what.map((it) => `  ${it}`)];
      return { kind, what: finding.what.join("; "), lines };
    }
    case "obstructed": {
      const path = showPath(cwd, finding.path);
      const what = `${path} is no generated file: ${finding.found}.`;
      return { kind, path, what, lines: [what] };
    }
    case "edited":
    case "outdated":
    case "missing":
    case "leftOver": {
      const path = showPath(cwd, finding.path);
      const what = `${path} ${sentences[kind]}.`;
      const whole = kind === "missing" || kind === "leftOver";
      const difference = whole
        ? []
        : showDifference({
            before: { name: `${path} (checked in)`, text: finding.present },
            after: { name: `${path} (what the spec gives)`, text: finding.wanted },
          });
      return { kind, path, what, difference, lines: [what, ...difference.map((it) => `  ${it}`)] };
    }
  }
}

const sentences = {
  edited: "was edited by hand",
  outdated: "is not what the spec gives",
  missing: "is missing",
  leftOver: "is left over: the spec no longer gives it",
} as const;

function advise(findings: readonly ShownFinding[], command: string): string[] {
  const edited = findings.some(({ kind }) => kind === "edited");
  return [
    "",
    `${countOf(findings.length, "finding")}. Run: ${command}`,
    edited
      ? "It will not overwrite what was edited by hand, and says how to keep it elsewhere."
      : "Then commit what has changed.",
  ];
}

function describeInterrupted(spec: string, command: string): Outcome {
  const what = "A run was interrupted while it wrote.";
  return {
    exitCode: 1,
    lines: [what, `To complete it, run: ${command}`],
    json: { ok: false, reason: "interrupted", spec, diagnostics: [] },
  };
}
