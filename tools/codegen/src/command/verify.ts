import { resolve } from "node:path";
import { startCompiler } from "../compile/compiler.ts";
import { listDiagnostics, showDiagnosticLines } from "../terminal/diagnostics.ts";
import { showDifference } from "../terminal/difference.ts";
import { countOf } from "../terminal/paths.ts";
import { verifyPackage, type Comparison, type FileDifference } from "../verify/verify.ts";
import type { Verification } from "../verify/verify.ts";
import type { AddCommand, CommandContext, Given } from "./context.ts";
import type { Outcome } from "./outcome.ts";

/** `restline verify <tarball>` */
export const addVerify: AddCommand = (program, run) => {
  program
    .command("verify")
    .argument("<tarball>", "a package as npm pack made it, or the registry has it")
    .summary("proves that a package is what its spec gives")
    .description(
      "Rebuilds a package from the spec and the lock that it carries, with the packages that are installed here, " +
        "and compares file by file.",
    )
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      `
Examples:
  $ npm pack @restline/web-pubsub-rest
  $ restline verify restline-web-pubsub-rest-0.1.0.tgz`,
    )
    .action(run(verify));
};

async function verify(context: CommandContext, given: Given<object>): Promise<Outcome> {
  const { cwd, signal, terminal } = context;
  const [tarball = ""] = given.values;
  terminal.progress(`Rebuilding ${tarball} …`);
  const compiler = startCompiler(signal);
  try {
    return showVerification(
      tarball,
      await verifyPackage({ tarball: resolve(cwd, tarball), cwd, compiler, signal }),
    );
  } finally {
    compiler.close();
  }
}

function showVerification(tarball: string, verification: Verification): Outcome {
  const { kind } = verification;
  const fail = (exitCode: 1 | 2, lines: readonly string[], more: object): Outcome => ({
    exitCode,
    lines: [...lines, "", `${tarball} is not verified.`],
    json: { ok: false, tarball, reason: kind, ...more },
  });
  switch (kind) {
    case "specChanged":
      return fail(
        1,
        [
          "The spec in the package is not the one that it was generated from:",
          ...verification.problems.map((it) => `  ${it.path} ${specProblems[it.kind]}`),
        ],
        { problems: verification.problems },
      );
    case "otherPackages": {
      const { mismatches } = verification;
      const wanted = mismatches.map(({ name, wanted: version }) => `${name}@${version}`);
      return fail(
        2,
        [
          "It cannot be rebuilt with what is installed here:",
          ...mismatches.map(showMismatch),
          `Install what it was made with: npm install --no-save ${wanted.join(" ")}`,
        ],
        { mismatches },
      );
    }
    case "notCompiled":
      return fail(
        1,
        [
          ...showDiagnosticLines(verification.diagnostics),
          "The spec in the package does not compile.",
        ],
        { diagnostics: listDiagnostics(verification.diagnostics) },
      );
    case "compared":
      return showComparison(tarball, verification);
  }
}

const specProblems = { missing: "is missing", changed: "was changed" } as const;

function showMismatch({
  name,
  wanted,
  found,
}: Extract<Verification, { kind: "otherPackages" }>["mismatches"][number]): string {
  if (found === undefined) return `  ${name} ${wanted} is not installed`;
  if (found === wanted)
    return `  ${name} ${wanted} has another content than the one it was made with`;
  return `  ${name} ${wanted} was used, and ${found} is installed`;
}

function showComparison(tarball: string, comparison: Comparison): Outcome {
  const { differences, lock, spec, generated, built, handWritten } = comparison;
  const count = differences.length + lock.length;
  const facts = { spec, generated, built, handWritten };
  if (count === 0) {
    return {
      exitCode: 0,
      lines: [
        `${countOf(spec, "file")} of the spec are those that the lock names`,
        `${countOf(generated, "generated file")} rebuilt, and equal`,
        ...(built === 0 ? [] : [`${countOf(built, "built file")} rebuilt, and equal`]),
        ...(handWritten.length === 0
          ? []
          : [`not generated, and not proven: ${handWritten.join(", ")}`]),
        "",
        `${tarball} is what its spec gives.`,
      ],
      json: { ok: true, tarball, ...facts },
    };
  }
  return {
    exitCode: 1,
    lines: [
      ...differences.flatMap(showFile),
      ...(lock.length === 0 ? [] : ["The lock in the package is not that of its spec:"]),
      ...lock.map((line) => `  ${line}`),
      "",
      `${tarball} is not what its spec gives: ${countOf(count, "difference")}.`,
    ],
    json: {
      ok: false,
      tarball,
      reason: "differs",
      ...facts,
      lock,
      differences: differences.map((it) => ({
        kind: it.kind,
        path: it.path,
        difference: listDifference(it),
      })),
    },
  };
}

function showFile(difference: FileDifference): string[] {
  const { kind, path } = difference;
  const sentences = {
    changed: `${path} is not what the spec gives`,
    missing: `${path} is missing`,
    unexplained: `${path} is code that nothing gives`,
  };
  return [sentences[kind], ...listDifference(difference).map((line) => `  ${line}`)];
}

function listDifference({ kind, path, present, wanted }: FileDifference): readonly string[] {
  if (kind !== "changed") return [];
  return showDifference({
    before: { name: `${path} (in the package)`, text: present },
    after: { name: `${path} (what the spec gives)`, text: wanted },
  });
}
