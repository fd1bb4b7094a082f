import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Usage } from "./measured-process.ts";

/** A forked process that answers one question at a time: see `answerParent`. */
export class Child {
  readonly #process: ChildProcess;
  /** What it told when it was ready. */
  readonly details: unknown;

  private constructor(process: ChildProcess, details: unknown) {
    this.#process = process;
    this.details = details;
  }

  /**
   * Forks a script of this folder, with an argument as JSON and with flags of Node.js, and waits
   * until it is ready.
   */
  static async start(
    script: string,
    argument: unknown = null,
    flags: readonly string[] = ["--expose-gc"],
  ): Promise<Child> {
    const child = fork(join(import.meta.dirname, script), [JSON.stringify(argument)], {
      execArgv: [...flags],
    });
    return new Child(child, await nextMessage(child, script));
  }

  async ask(question: string, argument?: unknown): Promise<unknown> {
    const answer = nextMessage(this.#process, question);
    this.#process.send({ question, argument });
    return answer;
  }

  /** What the process has used so far. */
  async usage(): Promise<Usage> {
    return (await this.ask("usage")) as Usage;
  }

  /** The memory of the process at rest, in bytes. */
  async memory(): Promise<number> {
    return (await this.ask("memory")) as number;
  }

  stop(): void {
    if (this.#process.connected) this.#process.disconnect();
  }
}

async function nextMessage(child: ChildProcess, awaited: string): Promise<unknown> {
  const settled = new AbortController();
  const { signal } = settled;
  try {
    const ended = once(child, "exit", { signal }).then(([code]: unknown[]) => {
      throw new Error(`The process ended with ${String(code)} instead of answering '${awaited}'.`);
    });
    const [message] = (await Promise.race([once(child, "message", { signal }), ended])) as [
      unknown,
    ];
    return message;
  } finally {
    settled.abort();
  }
}
