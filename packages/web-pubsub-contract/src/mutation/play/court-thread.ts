import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Verdict } from "../mutant.ts";
import type { CourtAnswer, CourtQuestion, CourtSettings } from "./court-messages.ts";

/** A thread that judges mutants. */
export interface CourtThread extends AsyncDisposable {
  /** The tests that fail without any mutant. */
  findFailing(): Promise<readonly string[]>;
  judge(id: string): Promise<Verdict>;
}

/** Modules that were loaded anew stay in memory as long as their thread: it is replaced in time. */
const mostMutants = 400;

/**
 * Starts a thread.
 *
 * @param limitInMs - after which a mutant counts as endless
 */
export function openCourtThread(settings: CourtSettings, limitInMs: number): CourtThread {
  let worker: Promise<Worker> | undefined;
  let judged = 0;

  async function ask(question: CourtQuestion, limit?: number): Promise<CourtAnswer | undefined> {
    worker ??= startWorker(settings);
    const asked = await worker;
    const answered = once(asked, "message") as Promise<[CourtAnswer]>;
    asked.postMessage(question, []);
    let timer: NodeJS.Timeout | undefined;
    const expired = new Promise<undefined>((resolve) => {
      if (limit !== undefined) timer = setTimeout(resolve, limit, undefined);
    });
    const answer = await Promise.race([answered, expired]);
    clearTimeout(timer);
    if (answer === undefined) await stop();
    if (answer?.[0].kind === "failed") throw new Error(answer[0].why);
    return answer?.[0];
  }

  async function stop(): Promise<void> {
    const ended = worker;
    worker = undefined;
    judged = 0;
    // Whoever asked a thread that did not start was told why.
    const started = await ended?.catch(() => undefined);
    await started?.terminate();
  }

  return {
    async findFailing() {
      const answer = await ask({ kind: "any failing" });
      return answer?.kind === "failing" ? answer.failing : [];
    },
    async judge(id) {
      const answer = await ask({ kind: "judge", id }, limitInMs);
      judged += 1;
      if (judged >= mostMutants) await stop();
      return answer?.kind === "verdict" ? answer.verdict : { kind: "endless" };
    },
    [Symbol.asyncDispose]: stop,
  };
}

async function startWorker({ leftOut, version }: CourtSettings): Promise<Worker> {
  const worker = new Worker(new URL("court-worker.ts", import.meta.url), {
    workerData: { leftOut, version } satisfies CourtSettings,
    // Types are stripped from what is loaded anew, of which Node.js warns each thread.
    execArgv: ["--disable-warning=ExperimentalWarning"],
  });
  await once(worker, "message");
  return worker;
}
