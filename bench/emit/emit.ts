import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { benchGrowth } from "./growth.ts";
import { compileInRounds } from "./run.ts";
import type { Compilation, Task } from "./task.ts";

const ours = "@restline/typespec-rlc";
const webPubSub = join(import.meta.dirname, "../../specs/web-pubsub/main.tsp");

/** Our emitter beside a compile without any and the emitters that npm has; then how it grows. */
export async function benchEmit(): Promise<void> {
  // Below our own packages, so that a generated spec finds the libraries that it imports.
  const workFolder = join(import.meta.dirname, "../.tmp");
  await mkdir(workFolder, { recursive: true });
  const folder = await mkdtemp(join(workFolder, "emit-"));
  try {
    await benchWebPubSub(folder);
    await benchGrowth(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function benchWebPubSub(folder: string): Promise<void> {
  const emitters = [undefined, ours, "@typespec/openapi3", "@azure-tools/typespec-autorest"];
  const tasks = emitters.map((emitter): Task => ({
    main: webPubSub,
    outputFolder: join(folder, (emitter ?? "none").replace(/\W+/g, "-")),
    ...(emitter === undefined ? {} : { emitter }),
    ...(emitter === ours ? { options: { flavor: "azure" } } : {}),
  }));
  const results = await compileInRounds(tasks, 5);
  console.log(
    "\nWeb PubSub: CPU time and peak memory of the whole process, as ratios to a compile without any emitter",
  );
  console.log(`  ${"".padEnd(34)}     CPU ratio     memory            emitter alone`);
  results.forEach((result, index) => {
    printRow(emitters[index] ?? "no emitter", result, results[0] ?? result);
  });
  const stages = Object.entries(results[1]?.stagesInMs ?? {});
  const total = stages.reduce((sum, [, time]) => sum + time, 0);
  console.log(`\nOur stages: ${total.toFixed(0)} ms of wall time`);
  for (const [stage, time] of stages) {
    console.log(`  ${stage.padEnd(8)} ${time.toFixed(0).padStart(5)} ms`);
  }
}

function printRow(name: string, result: Compilation, peer: Compilation): void {
  const { cpuInMs, memoryInMb, emitInMs, errors } = result;
  const cells = [
    `${cpuInMs.toFixed(0).padStart(6)} ms ${(cpuInMs / peer.cpuInMs).toFixed(2)}`,
    `${memoryInMb.toFixed(0).padStart(6)} MB ${`+${(memoryInMb - peer.memoryInMb).toFixed(0)}`.padStart(5)}`,
    `${emitInMs.toFixed(0).padStart(8)} ms`,
  ];
  const note = errors === 0 ? "" : `   reports ${errors} error of the spec`;
  console.log(`  ${name.padEnd(34)} ${cells.join("   ")}${note}`);
}
