import { EmulatorError, type EmulatorErrorCode } from "../errors.ts";
import { printHappening } from "../happening-line.ts";
import type { Happening, HappeningDetail } from "../hub/happening.ts";
import type { WaitOptions } from "./pattern.ts";

/** How many of the latest happenings the message of a wait that failed shows. */
const shownHappenings = 3;

/** The longest time that a timer of the machine can be set to, in milliseconds. */
const maxTimeoutInMs = 2 ** 31 - 1;

/** One wait that is under way. Whatever ends it first counts. */
export class Wait {
  /** Rejects with a sentence that says what was waited for, and what happened instead. */
  readonly result: Promise<HappeningDetail>;
  readonly #pattern: string;
  readonly #past: readonly Happening[];
  readonly #release: () => void;
  #resolve: (result: HappeningDetail) => void = () => undefined;
  #reject: (error: unknown) => void = () => undefined;

  /**
   * @param pattern - in words.
   * @param past - what is remembered, oldest first; looked at only when the wait fails.
   */
  constructor(pattern: string, options: WaitOptions, past: readonly Happening[]) {
    this.#pattern = pattern;
    this.#past = past;
    this.result = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    const { abortSignal, timeoutInMs } = options;
    const abort = (): void => this.#reject(this.describeAbort(abortSignal?.reason));
    const timeout = timeoutInMs === undefined ? undefined : this.#limit(timeoutInMs);
    abortSignal?.addEventListener("abort", abort, { once: true });
    this.#release = () => {
      abortSignal?.removeEventListener("abort", abort);
      clearTimeout(timeout);
    };
  }

  resolve(result: HappeningDetail): void {
    this.#resolve(result);
  }

  /** Lets go of timer and signal. */
  release(): void {
    this.#release();
  }

  end(code: EmulatorErrorCode, why: string): void {
    this.#reject(this.describeEnd(code, why));
  }

  /** The error of a wait that is in vain. */
  describeEnd(code: EmulatorErrorCode, why: string): EmulatorError {
    return new EmulatorError(code, this.#describe(`is in vain: ${why}`));
  }

  /** The error for a signal's reason: the caller's own is handed back, the standard ones say too little. */
  describeAbort(reason: unknown): unknown {
    if (reason instanceof DOMException) {
      const what = reason.name === "TimeoutError" ? "took too long" : "was given up";
      return new DOMException(this.#describe(what), reason.name);
    }
    return reason instanceof Error ? reason : new Error(this.#describe("was given up"));
  }

  #limit(timeoutInMs: number): NodeJS.Timeout {
    if (!(timeoutInMs >= 0 && timeoutInMs <= maxTimeoutInMs)) {
      throw new EmulatorError(
        "InvalidTimeout",
        `The timeoutInMs must be a number from 0 to ${maxTimeoutInMs}, got ${timeoutInMs}.`,
        { property: "timeoutInMs" },
      );
    }
    return setTimeout(() => {
      const text = this.#describe(`did not end within ${timeoutInMs} ms`);
      this.#reject(new DOMException(text, "TimeoutError"));
    }, timeoutInMs);
  }

  #describe(what: string): string {
    const latest = this.#past
      .slice(-shownHappenings)
      .map((happening) => printHappening(happening, { verbose: true }));
    const past =
      latest.length === 0
        ? "Nothing has happened."
        : `The latest that happened:\n${latest.join("\n")}`;
    return `Waiting for ${this.#pattern} ${what}. ${past}`;
  }
}
