import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { median } from "../median.ts";
import type { Compilation, Task } from "./task.ts";

const run = promisify(execFile);
const script = join(import.meta.dirname, "compile-once.ts");

/** Compiles in a process of its own, so that each starts as cold as a maintainer's does. */
export async function compileOnce(task: Task): Promise<Compilation> {
  const { stdout } = await run(
    process.execPath,
    ["--max-old-space-size=6144", script, JSON.stringify(task)],
    { maxBuffer: 1 << 28 },
  );
  return JSON.parse(stdout) as Compilation;
}

export interface Rounds {
  /** How often each task is measured. */
  readonly rounds: number;
  /** True: a first round warms the file system up and does not count. */
  readonly warmUp: boolean;
}

/**
 * Compiles every task in turn, round by round, so that whatever else the machine does hits all of
 * them. Answers with the medians.
 */
export async function compileInRounds(
  tasks: readonly Task[],
  { rounds, warmUp }: Rounds,
): Promise<Compilation[]> {
  const results: Compilation[][] = tasks.map(() => []);
  for (let round = warmUp ? 0 : 1; round <= rounds; round++) {
    for (const [index, task] of tasks.entries()) {
      const result = await compileOnce(task);
      if (round > 0) results[index]?.push(result);
    }
  }
  return results.map(takeMedians);
}

function takeMedians(compilations: readonly Compilation[]): Compilation {
  const stages = Object.keys(compilations[0]?.stagesInMs ?? {});
  return {
    cpuInMs: median(compilations.map(({ cpuInMs }) => cpuInMs)),
    memoryInMb: median(compilations.map(({ memoryInMb }) => memoryInMb)),
    emitInMs: median(compilations.map(({ emitInMs }) => emitInMs)),
    stagesInMs: Object.fromEntries(
      stages.map((stage) => [
        stage,
        median(compilations.map(({ stagesInMs }) => stagesInMs[stage] ?? Number.NaN)),
      ]),
    ),
    errors: compilations[0]?.errors ?? 0,
  };
}
