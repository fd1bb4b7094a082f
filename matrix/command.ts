import { spawn } from "node:child_process";
import { withoutWorkspace } from "../scripts/npm.ts";

/** A program to run, and how. */
export interface Command {
  readonly program: string;
  readonly programArguments: readonly string[];
  readonly cwd: string;
  /** Added to the environment of the matrix. */
  readonly env?: Readonly<Record<string, string>>;
  /** How long it may take, in milliseconds. */
  readonly limitInMs: number;
}

/** How a program has ended. */
export interface Ending {
  /** Null where a signal ended it, that of the limit for instance. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program that is running, with the processes that it has started. */
export interface Running {
  /** Resolves when all of its output is there. Rejects where it could not be started. */
  readonly ending: Promise<Ending>;
  /** Resolves with the first line of its output that fits; rejects where it ends without one. */
  waitForLine(pattern: RegExp): Promise<RegExpExecArray>;
  /** Ends the program and what it has started. Does nothing where it has ended. */
  stop(): void;
}

/** Runs a program to its end, which a program that takes too long is brought to. */
export function runCommand(command: Command): Promise<Ending> {
  return startCommand(command).ending;
}

/** Starts a program. */
export function startCommand({ program, programArguments, cwd, env, limitInMs }: Command): Running {
  // A group of its own, so that what the program starts ends with it.
  const child = spawn(program, programArguments, {
    cwd,
    env: { ...withoutWorkspace(process.env), ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  const stop = (): void => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid, "SIGKILL");
    }
  };
  const timer = setTimeout(stop, limitInMs);
  const ending = new Promise<Ending>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode) => resolve({ exitCode, ...output }));
  }).finally(() => clearTimeout(timer));
  return {
    ending,
    stop,
    waitForLine: (pattern) =>
      new Promise((resolve, reject) => {
        const search = (): void => {
          const match = pattern.exec(output.stdout);
          if (match !== null) resolve(match);
        };
        child.stdout.on("data", search);
        search();
        ending.then(
          (ended) => reject(new Error(`${program} ended.\n${describeEnding(ended)}`)),
          reject,
        );
      }),
  };
}

/** What a program has printed last, for a report of its failure. */
export function describeEnding({ exitCode, stdout, stderr }: Ending): string {
  const ended = exitCode === null ? "It was stopped, or took too long." : `Exit code ${exitCode}.`;
  return [ended, stdout.trim(), stderr.trim()]
    .filter((text) => text !== "")
    .map((text) => text.slice(-longestText))
    .join("\n");
}

const longestText = 4_000;
