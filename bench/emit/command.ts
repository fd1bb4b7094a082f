import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { median } from "../median.ts";
import { measureProgram, type Usage } from "../usage.ts";
import { printHead, printRow } from "./report.ts";
import type { Compilation } from "./task.ts";
import { ours, webPubSub } from "./web-pubsub.ts";

const rounds = 9;

/** `tsp compile` as a maintainer runs it, with the spec's own configuration. */
export async function benchCommand(folder: string): Promise<void> {
  const commands: readonly (readonly string[])[] = [
    ["--no-emit"],
    ["--emit", ours, "--option", `${ours}.emitter-output-dir=${join(folder, "command")}`],
  ];
  const usages: Usage[][] = commands.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, command] of commands.entries()) {
      const usage = await runCommand(command, join(folder, "usage.json"));
      if (round > 0) usages[index]?.push(usage);
    }
  }
  const [bare, emitted] = usages.map(takeMedian);
  if (bare === undefined || emitted === undefined) throw new Error("Nothing was compiled.");
  printHead("The command `tsp compile` with the configuration of Web PubSub, its linter included");
  printRow("--no-emit", bare, bare);
  printRow(`--emit ${ours}`, emitted, bare);
}

async function runCommand(options: readonly string[], usageFile: string): Promise<Usage> {
  const compiler = dirname(
    createRequire(import.meta.url).resolve("@typespec/compiler/package.json"),
  );
  const program = [join(compiler, "cmd/tsp.js"), "compile", join(webPubSub, "main.tsp")];
  return await measureProgram([...program, ...options], { usageFile });
}

function takeMedian(usages: readonly Usage[]): Compilation {
  return {
    cpuInMs: median(usages.map(({ cpuInMs }) => cpuInMs)),
    memoryInMb: median(usages.map(({ memoryInMb }) => memoryInMb)),
    emitInMs: 0,
    stagesInMs: {},
    errors: 0,
  };
}
