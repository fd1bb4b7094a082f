import { setTimeout } from "node:timers/promises";

/** What a forked process answers its parent: its name for each question, and the answer as plain data. */
export type Answers = Readonly<Record<string, (argument: unknown) => unknown>>;

/** What a process has used so far. */
export interface Usage {
  readonly cpuInUs: number;
}

/**
 * Runs in a forked process: tells the parent that it is ready, with what the parent has to know
 * of it, and answers questions from then on. Every process can be asked for its
 * `usage` and its `memory`.
 */
export function answerParent(details: unknown, answers: Answers = {}): void {
  const all: Answers = { usage: measureUsage, memory: measureMemory, ...answers };
  process.on("message", ({ question, argument }: Question) => {
    const answer = all[question];
    if (answer === undefined) throw new Error(`Nobody answers '${question}' here.`);
    // A rejection ends the process, and that tells the parent.
    Promise.resolve(answer(argument)).then((value) => process.send?.(value), endProcess);
  });
  process.on("disconnect", () => process.exit());
  process.send?.(details);
}

export interface Question {
  readonly question: string;
  readonly argument?: unknown;
}

function measureUsage(): Usage {
  const { user, system } = process.cpuUsage();
  return { cpuInUs: user + system };
}

/**
 * The memory of the process when it has come to rest, in bytes: after collections (`--expose-gc`) in
 * which V8 gives back all that it can. Others leave it the pages in which it made what connecting
 * takes for a moment, as many as there once were, and these are no part of an idle connection.
 */
async function measureMemory(): Promise<number> {
  for (let count = 0; count < 4; count++) {
    globalThis.gc?.({ type: "major", execution: "sync", flavor: "last-resort" });
    await setTimeout(150);
  }
  return process.memoryUsage.rss();
}

function endProcess(error: unknown): void {
  console.error(error);
  process.exit(1);
}
