/** What a forked process answers its parent: its name for each question, and the answer as plain data. */
export type Answers = Readonly<Record<string, (argument: unknown) => unknown>>;

/** What a process has used so far. */
export interface Usage {
  readonly cpuInUs: number;
  readonly memoryInBytes: number;
}

/**
 * Runs in a forked process: tells the parent that it is ready, with what the parent has to know
 * of it, and answers questions from then on. Every process can be asked for its `usage`.
 */
export function answerParent(details: unknown, answers: Answers = {}): void {
  const all: Answers = { usage: measureUsage, ...answers };
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

/** Memory counts after a collection: `--expose-gc` brings it. */
function measureUsage(): Usage {
  const { user, system } = process.cpuUsage();
  globalThis.gc?.();
  return { cpuInUs: user + system, memoryInBytes: process.memoryUsage.rss() };
}

function endProcess(error: unknown): void {
  console.error(error);
  process.exit(1);
}
