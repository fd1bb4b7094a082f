import { readFileSync } from "node:fs";
import process from "node:process";
import { Command } from "commander";
import { addBundle } from "./command/bundle.ts";
import { addCheck } from "./command/check.ts";
import { addDiff } from "./command/diff.ts";
import { addExplain } from "./command/explain.ts";
import { addGenerate } from "./command/generate.ts";
import { addInit } from "./command/init.ts";
import { addUpdate } from "./command/update.ts";
import { addVerify } from "./command/verify.ts";
import { addWatch } from "./command/watch.ts";
import { runIn } from "./command/run.ts";

const program = new Command("restline")
  .description("From TypeSpec to published clients: generate, check, watch, compare and verify.")
  .version(readVersion(), "--version")
  .helpOption("--help")
  .addHelpText(
    "after",
    `
Examples:
  $ restline generate specs/web-pubsub      emit what has changed
  $ restline check specs/web-pubsub         in CI
  $ restline watch specs/web-pubsub         while writing the spec
  $ restline verify client-1.0.0.tgz        what is on the registry

Exit codes:
  0  done, or as it should be
  1  the answer is no: something differs, or the spec does not compile
  2  there is no answer: see the message
  130, 143  interrupted by a signal`,
  )
  .configureOutput({
    outputError: (text, write) => write(`restline: ${toLine(text.replace(/^error: /, ""))}\n`),
  })
  // A mistake on the command line is no answer; commander's own code for it is 1.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));

/** What a shell expects of a program that a signal ended. */
const signals = { SIGINT: 130, SIGTERM: 143 } as const;
let interrupted: number | undefined;
const controller = new AbortController();
for (const [signal, code] of Object.entries(signals)) {
  // Once: a second one, for the impatient, ends the process as it is.
  process.once(signal, () => {
    interrupted = code;
    controller.abort();
  });
}

const run = runIn({
  cwd: process.cwd(),
  signal: controller.signal,
  stdout: process.stdout,
  stderr: process.stderr,
  debug: process.env["RESTLINE_DEBUG"] === "1",
  exit: (code) => {
    process.exitCode = interrupted ?? code;
  },
});

const commands = [
  addGenerate,
  addCheck,
  addWatch,
  addDiff,
  addUpdate,
  addExplain,
  addInit,
  addBundle,
  addVerify,
];
for (const add of commands) add(program, run);

await program.parseAsync();

function readVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL("../package.json", import.meta.url), "utf8"),
  );
  const known = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return known ? String(manifest.version) : "unknown";
}

/** Some complaints of commander have a suggestion on a second line. */
function toLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, " ");
}
