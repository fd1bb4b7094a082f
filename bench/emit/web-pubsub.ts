import { join } from "node:path";
import { printHead, printRow } from "./report.ts";
import { compileInRounds } from "./run.ts";
import type { Compilation, Task } from "./task.ts";

export const ours = "@restline/typespec-rlc";
export const webPubSub: string = join(import.meta.dirname, "../../specs/web-pubsub");

/** Web PubSub with each emitter that has the same compiler as ours. */
export async function benchWebPubSub(folder: string): Promise<void> {
  const emitters = [undefined, ours, "@typespec/openapi3", "@azure-tools/typespec-autorest"];
  const tasks = emitters.map((emitter): Task => ({
    mains: [join(webPubSub, "main.tsp")],
    outputFolder: join(folder, (emitter ?? "none").replace(/\W+/g, "-")),
    ...(emitter === undefined ? {} : { emitter }),
    ...(emitter === ours ? { options: { flavor: "azure" } } : {}),
  }));
  const results = await compileInRounds(tasks, { rounds: 9, warmUp: true });
  const [bare, emitted] = results;
  if (bare === undefined || emitted === undefined) throw new Error("Nothing was compiled.");
  printHead(
    "Web PubSub: CPU time and peak memory of the process, beside a compile without emitter",
  );
  results.forEach((result, index) => printRow(emitters[index] ?? "no emitter", result, bare));
  printShare(bare, emitted);
}

/** What the emitter adds, and which of it is reading, shaping, printing, formatting and writing. */
function printShare(bare: Compilation, emitted: Compilation): void {
  const stages = Object.entries(emitted.stagesInMs);
  const total = stages.reduce((sum, [, time]) => sum + time, 0);
  console.log(`\nOur stages: ${total.toFixed(0)} ms of wall time`);
  for (const [stage, time] of stages) {
    console.log(`  ${stage.padEnd(8)} ${time.toFixed(0).padStart(5)} ms`);
  }
  const added = emitted.cpuInMs - bare.cpuInMs;
  console.log(
    `In all we add ${added.toFixed(0)} ms of CPU time: the stages on every thread, loading our module and the formatter, and collecting the garbage.`,
  );
}
