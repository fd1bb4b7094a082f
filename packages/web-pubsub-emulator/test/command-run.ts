import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

/** The file that npm links the command to. */
export const command = fileURLToPath(new URL("../bin/web-pubsub-emulator.js", import.meta.url));

/** The command, running. */
export class Run implements Disposable {
  readonly #child: ChildProcess;
  readonly ended: Promise<number | null>;
  #output = "";
  #errors = "";

  constructor(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.#child = spawn(process.execPath, [command, ...args], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
    });
    this.#child.stdout?.on("data", (chunk: Buffer) => (this.#output += chunk.toString("utf8")));
    this.#child.stderr?.on("data", (chunk: Buffer) => (this.#errors += chunk.toString("utf8")));
    this.ended = once(this.#child, "close").then(([code]) =>
      typeof code === "number" ? code : null,
    );
  }

  get output(): string {
    return this.#output;
  }

  get errors(): string {
    return this.#errors;
  }

  /** Waits until the output holds what is asked for; rejects when the command ends without it. */
  shows(pattern: RegExp): Promise<RegExpExecArray> {
    return this.#waitFor(pattern, this.#child.stdout, () => this.#output);
  }

  /** Waits for a complaint, as {@link shows} does for the output. */
  complains(pattern: RegExp): Promise<RegExpExecArray> {
    return this.#waitFor(pattern, this.#child.stderr, () => this.#errors);
  }

  stop(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  [Symbol.dispose](): void {
    this.#child.kill("SIGKILL");
  }
  async #waitFor(
    pattern: RegExp,
    stream: Readable | null,
    text: () => string,
  ): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(text());
      if (found !== null) return found;
      const more = stream === null ? undefined : once(stream, "data");
      const ended = this.ended.then(() => "ended");
      if ((await Promise.race([more, ended])) === "ended" && !pattern.test(text())) {
        throw new Error(`Ended without ${pattern.source}: ${this.#output}${this.#errors}`);
      }
    }
  }
}
