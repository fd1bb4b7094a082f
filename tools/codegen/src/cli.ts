import { readFileSync } from "node:fs";
import process from "node:process";
import { Command } from "commander";
import { addGenerate } from "./command/generate.ts";
import { runIn } from "./command/run.ts";

const program = new Command("restline")
  .description("From TypeSpec to published clients: generate, check, watch, compare and verify.")
  .version(readVersion(), "--version")
  .helpOption("--help")
  .addHelpText(
    "after",
    `
Exit codes:
  0  done, or as it should be
  1  the answer is no: something differs, or the spec does not compile
  2  there is no answer: see the message`,
  )
  .configureOutput({
    outputError: (text, write) => write(`restline: ${toLine(text.replace(/^error: /, ""))}\n`),
  })
  // A mistake on the command line is no answer; commander's own code for it is 1.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));

const run = runIn({
  cwd: process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
  debug: process.env["RESTLINE_DEBUG"] === "1",
  exit: (code) => {
    process.exitCode = code;
  },
});

for (const add of [addGenerate]) add(program, run);

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
