import { tmpdir } from "node:os";
import { describeEnding, runCommand } from "./command.ts";
import type { PackedPackage } from "./packed.ts";
import type { Problem, Row, Table } from "./table.ts";
import { locateTool } from "./toolchain.ts";

// What these export is for the module system in which Node.js 22 and later can load it either way;
// CommonJS before that, and resolution that does not know "exports", are left out for them.
const modulesOnly: ReadonlySet<string> = new Set([
  "@restline/codegen",
  "@restline/contract-kit",
  "@restline/spec-model",
  "@restline/typespec-rlc",
  "@restline/web-pubsub-emulator",
]);

/** What everyone looks for who has a package and not the repository. */
const documents = ["LICENSE", "README.md"];

/**
 * Holds every published package against the rules of publint and of "are the types wrong", and looks
 * for its documents.
 */
export async function checkPackages(packages: readonly PackedPackage[]): Promise<Table> {
  const rows: Row[] = [];
  for (const { name, tarball, files } of packages) {
    const profile = modulesOnly.has(name) ? "esm-only" : "strict";
    rows.push({
      labels: [name, profile],
      problems: [
        await check(locateTool("publint", "src/cli.js"), ["run", tarball, "--strict"]),
        await check(locateTool("@arethetypeswrong/cli", "dist/index.js"), [
          tarball,
          `--profile=${profile}`,
          "--format=ascii",
          "--no-color",
          "--no-emoji",
        ]),
        findMissing(documents, files),
      ],
    });
  }
  return { labels: ["package", "profile"], columns: ["publint", "attw", "documents"], rows };
}

function findMissing(wanted: readonly string[], files: readonly string[]): Problem {
  const missing = wanted.filter((file) => !files.includes(file));
  return missing.length === 0 ? undefined : `not in the tarball: ${missing.join(", ")}`;
}

async function check(script: string, programArguments: readonly string[]): Promise<Problem> {
  const ending = await runCommand({
    program: process.execPath,
    programArguments: [script, ...programArguments],
    cwd: tmpdir(),
    env: { NO_COLOR: "1" },
    limitInMs: 60_000,
  });
  return ending.exitCode === 0 ? undefined : describeEnding(ending);
}
