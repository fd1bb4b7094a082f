import { fork, type ChildProcess } from "node:child_process";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { RestlineError } from "../errors.ts";
import type { Answer, Compiled, CompileTask, StagingFolder } from "./task.ts";

/** A compiler in a process of its own. What it has parsed stays warm until it is closed. */
export interface Compiler {
  /**
   * Compiles and emits into staging folders. One task at a time.
   *
   * @throws {RestlineError} `compiler-not-found`; `interrupted`, once the signal is aborted;
   *   `compiler-ended`: the process died
   */
  compile(task: CompileTask): Promise<Compiled>;
  /** The folders that the last task writes to, known before it does, and also if it fails. */
  readonly staging: readonly StagingFolder[];
  close(): void;
  /** False once its process has ended, for whatever reason. */
  readonly isRunning: boolean;
}

/** @param signal Ends the process, and what it is doing. */
export function startCompiler(signal: AbortSignal): Compiler {
  // The sources run as they are, too: then it is the source that is started.
  const worker = new URL(`./worker${extname(import.meta.url)}`, import.meta.url);
  const child = fork(fileURLToPath(worker), {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // Most of what a compile allocates is soon garbage: this size, in MB, takes the least CPU time.
    execArgv: ["--max-semi-space-size=16"],
    serialization: "advanced",
  });
  const printed = collectOutput(child);
  const stop = (): void => {
    child.kill("SIGKILL");
  };
  signal.addEventListener("abort", stop, { once: true });
  let staging: readonly StagingFolder[] = [];
  child.on("message", (answer: Answer) => {
    if (answer.kind === "staging") staging = answer.folders;
  });
  return {
    get staging() {
      return staging;
    },
    get isRunning() {
      return child.exitCode === null && child.signalCode === null;
    },
    compile: async (task) => {
      staging = [];
      if (signal.aborted) throw describeInterrupt();
      const compiled = await ask(child, { task, printed, signal });
      return { ...compiled, printed: printed.splice(0) };
    },
    close: () => {
      signal.removeEventListener("abort", stop);
      // It ends by itself once nobody is there to ask it anything.
      if (child.connected) child.disconnect();
    },
  };
}

interface Question {
  readonly task: CompileTask;
  readonly printed: readonly string[];
  readonly signal: AbortSignal;
}

type FinalAnswer = Exclude<Answer, { kind: "staging" }>;

async function ask(child: ChildProcess, question: Question): Promise<Compiled> {
  const answer = await new Promise<FinalAnswer>((resolve, reject) => {
    const end = (): void => {
      settle();
      reject(describeEnd(child, question));
    };
    const fail = (error: Error): void => {
      settle();
      reject(error);
    };
    const take = (answer: Answer): void => {
      if (answer.kind === "staging") return;
      settle();
      resolve(answer);
    };
    const settle = (): void => {
      child.off("message", take).off("exit", end).off("error", fail);
    };
    if (child.exitCode !== null || child.signalCode !== null) return end();
    child.on("message", take).once("exit", end).once("error", fail);
    child.send(question.task);
  });
  if (answer.kind === "compiled") return answer.compiled;
  const { code, message, ...more } = answer.error;
  throw new RestlineError(code, message, more);
}

function describeEnd(child: ChildProcess, { printed, signal }: Question): RestlineError {
  if (signal.aborted) return describeInterrupt();
  const how =
    child.signalCode === null ? `with exit code ${child.exitCode}` : `by ${child.signalCode}`;
  return new RestlineError("compiler-ended", `The compiler's process ended ${how}.`, {
    details: printed.slice(-20),
    remedy: "Nothing was changed. See what it printed last.",
  });
}

function describeInterrupt(): RestlineError {
  return new RestlineError("interrupted", "Interrupted. Nothing was changed.");
}

/** The lines that a process prints, standard error among them, as they come. */
function collectOutput(child: ChildProcess): string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8");
    stream?.on("data", (text: string) => {
      lines.push(...text.split("\n").filter((line) => line.trim() !== ""));
    });
  }
  return lines;
}
