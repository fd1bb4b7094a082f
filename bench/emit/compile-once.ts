/**
 * Compiles specs in a process of its own, with one emitter or none, and prints what it took as
 * JSON: a `Compilation`. Its argument is a `Task` as JSON.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as compilerModule from "@typespec/compiler";
import { readEmitStats } from "./stats.ts";
import type { Compilation, Task } from "./task.ts";

const task = JSON.parse(process.argv[2] ?? "") as Task;
const { mains, emitter, outputFolder, options, home = import.meta.dirname } = task;
const compilerEntry = createRequire(join(home, "package.json")).resolve("@typespec/compiler");
const { compile, formatDiagnostic, NodeHost }: typeof compilerModule = await import(
  pathToFileURL(compilerEntry).href
);

let emitInMs = 0;
let errors = 0;
const stagesInMs: Record<string, number> = {};
for (const [index, main] of mains.entries()) {
  const emitterOptions = {
    ...options,
    "emitter-output-dir": mains.length === 1 ? outputFolder : join(outputFolder, String(index)),
  };
  const program = await compile(
    NodeHost,
    main,
    emitter === undefined
      ? { noEmit: true }
      : { emit: [emitter], options: { [emitter]: emitterOptions } },
  );
  const found = program.diagnostics.filter(({ severity }) => severity === "error");
  for (const error of found) console.error(formatDiagnostic(error));
  errors += found.length;
  const stats = emitter === undefined ? undefined : readEmitStats(program, emitter);
  emitInMs += stats?.total ?? 0;
  for (const [stage, time] of Object.entries(stats?.steps ?? {})) {
    stagesInMs[stage] = (stagesInMs[stage] ?? 0) + time;
  }
}

const { user, system } = process.cpuUsage();
const result: Compilation = {
  cpuInMs: (user + system) / 1_000,
  // The kernel counts in kilobytes.
  memoryInMb: process.resourceUsage().maxRSS / 1_024,
  emitInMs,
  stagesInMs,
  errors,
};
console.log(JSON.stringify(result));
