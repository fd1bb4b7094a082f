/**
 * Compiles a spec in a process of its own, with one emitter or none, and prints what it took as
 * JSON: a `Compilation`. Its argument is a `Task` as JSON.
 */
import { compile, formatDiagnostic, NodeHost } from "@typespec/compiler";
import { readEmitStats } from "./stats.ts";
import type { Compilation, Task } from "./task.ts";

const { main, emitter, outputFolder, options } = JSON.parse(process.argv[2] ?? "") as Task;
const program = await compile(
  NodeHost,
  main,
  emitter === undefined
    ? { noEmit: true }
    : {
        emit: [emitter],
        options: { [emitter]: { ...options, "emitter-output-dir": outputFolder } },
      },
);
const errors = program.diagnostics.filter(({ severity }) => severity === "error");
for (const error of errors) console.error(formatDiagnostic(error));

const { user, system } = process.cpuUsage();
const emit = emitter === undefined ? undefined : readEmitStats(program, emitter);
const result: Compilation = {
  cpuInMs: (user + system) / 1_000,
  // The kernel counts in kilobytes.
  memoryInMb: process.resourceUsage().maxRSS / 1_024,
  emitInMs: emit?.total ?? 0,
  stagesInMs: emit?.steps ?? {},
  errors: errors.length,
};
console.log(JSON.stringify(result));
