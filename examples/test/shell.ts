import { spawn } from "node:child_process";
import { dirname, join } from "node:path";

/** The root of the repository, where the commands of the examples' READMEs are for. */
export const root = join(import.meta.dirname, "../..");

/** What a script has printed and how it ended. */
export interface Ending {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A script that is running. */
export interface Running extends AsyncDisposable {
  readonly ending: Promise<Ending>;
  /** Resolves with the first match in its output; rejects where it ends without one. */
  waitFor(pattern: RegExp): Promise<RegExpExecArray>;
  /** Writes to its input. */
  write(text: string): void;
  /** Ends its input, as Ctrl-D does. */
  endInput(): void;
  /** Ctrl-C, which all that the script has started gets; then waits for the end. */
  interrupt(): Promise<Ending>;
}

/** Starts a script of the shell in the root of the repository, on the Node.js that runs the tests. */
export function startShell(script: string, environment: NodeJS.ProcessEnv = {}): Running {
  const { WEB_PUBSUB_CONNECTION_STRING: _, WEB_PUBSUB_HUB: __, ...clean } = process.env;
  const child = spawn("sh", ["-c", script], {
    cwd: root,
    env: { ...clean, PATH: `${dirname(process.execPath)}:${clean["PATH"]}`, ...environment },
    detached: true,
  });
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  const ending = new Promise<Ending>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, ...output }));
  });
  const signal = (name: NodeJS.Signals): void => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    process.kill(-child.pid, name);
  };
  return {
    ending,
    write: (text) => child.stdin.write(text),
    endInput: () => child.stdin.end(),
    waitFor: (pattern) =>
      new Promise((resolve, reject) => {
        const search = (): void => {
          const match = pattern.exec(output.stdout);
          if (match !== null) resolve(match);
        };
        child.stdout.on("data", search);
        search();
        ending.then(
          ({ code, stdout, stderr }) =>
            reject(new Error(`It ended with ${code}, without ${pattern}.\n${stdout}\n${stderr}`)),
          reject,
        );
      }),
    interrupt: () => {
      signal("SIGINT");
      return ending;
    },
    async [Symbol.asyncDispose]() {
      signal("SIGKILL");
      await ending;
    },
  };
}

/** Runs a script of the shell to its end. */
export function runShell(script: string, environment?: NodeJS.ProcessEnv): Promise<Ending> {
  return startShell(script, environment).ending;
}
