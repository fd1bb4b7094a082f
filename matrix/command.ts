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
  /** Resolves with the first line of its output, or of its errors, that fits; rejects where it ends without one. */
  waitForLine(pattern: RegExp): Promise<RegExpExecArray>;
  /** Ends the program and what it has started. Does nothing where it has ended. */
  stop(): void;
}

/** Runs a program to its end, which a program that takes too long is brought to. */
export function runCommand(command: Command): Promise<Ending> {
  return startCommand(command).ending;
}

/** The groups of processes that are running, by the ids of their leaders. */
const groups = new Set<number>();

// A group of its own has no terminal that would tell it of Ctrl-C: however the matrix ends, what it has
// started ends with it. On a crash "exit" comes too.
process.on("exit", () => {
  for (const group of groups) endGroup(group);
});
for (const [signal, exitCode] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const) {
  process.once(signal, () => process.exit(exitCode));
}

/** Starts a program. It ends with this process at the latest, however that ends. */
export function startCommand({ program, programArguments, cwd, env, limitInMs }: Command): Running {
  // A group of its own, so that what the program starts ends with it.
  const child = spawn(program, programArguments, {
    cwd,
    env: { ...withoutWorkspace(process.env), ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const { pid } = child;
  if (pid !== undefined) {
    groups.add(pid);
    // What it has left behind would hold its output open.
    child.once("exit", () => endGroup(pid));
  }
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  const stop = (): void => {
    if (pid !== undefined && groups.has(pid)) endGroup(pid);
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
          const match = pattern.exec(output.stdout) ?? pattern.exec(output.stderr);
          if (match !== null) resolve(match);
        };
        child.stdout.on("data", search);
        child.stderr.on("data", search);
        search();
        ending.then(
          (ended) => reject(new Error(`${program} ended.\n${describeEnding(ended)}`)),
          reject,
        );
      }),
  };
}

/** Ends what is left of a group, its leader included. */
function endGroup(group: number): void {
  groups.delete(group);
  try {
    process.kill(-group, "SIGKILL");
  } catch (error) {
    // Nobody is left.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
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
