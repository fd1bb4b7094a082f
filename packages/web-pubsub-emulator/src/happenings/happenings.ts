import { inspect } from "node:util";
import type { EmulatorError, EmulatorErrorCode } from "../errors.ts";
import type { Happening, HappeningDetail } from "../hub/happening.ts";
import type { Clock, Notices } from "../hub/ports.ts";
import { readCondition, type Condition } from "./condition.ts";
import type { WaitOptions } from "./pattern.ts";
import {
  createStream,
  type HappeningStream,
  type OwnedStream,
  type StreamOptions,
} from "./stream.ts";
import { Wait } from "./wait.ts";

/** How much of the past is kept for those who begin to wait too late. */
export const rememberedHappenings = 1000;

/** Ends what was begun when it is called, or disposed of by `using`; a second time does nothing. */
export type Stop = (() => void) & Disposable;

/** Finds the hub in which a connection is in a group at this moment; `undefined` when it is not. */
export type FindMembership = (connectionId: string, group: string) => string | undefined;

/** Everything that happens in one emulator: published once, listened to by any number. */
export class Happenings implements Notices {
  readonly #clock: Clock;
  readonly #listeners = new Set<(happening: Happening) => void>();
  readonly #past: Happening[] = [];
  readonly #waits = new Set<Wait>();
  readonly #streams = new Set<OwnedStream>();
  #closed = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  publish(detail: HappeningDetail): void {
    const happening: Happening = { time: this.#clock.now(), ...detail };
    // Dropping a block at a time keeps the cost of forgetting out of the way of messages.
    if (this.#past.length >= 2 * rememberedHappenings) this.#past.splice(0, rememberedHappenings);
    this.#past.push(happening);
    for (const listener of this.#listeners) {
      try {
        listener(happening);
      } catch (error) {
        reportLater(error);
      }
    }
  }

  /** Calls the listener for everything from now on, until the returned function is called. */
  listen(listener: (happening: Happening) => void): Stop {
    this.#listeners.add(listener);
    const stop = (): void => void this.#listeners.delete(listener);
    return Object.assign(stop, { [Symbol.dispose]: stop });
  }

  /** Everything from now on, and before it what is remembered if that is wanted, in order. */
  stream(options: StreamOptions = {}): HappeningStream {
    const stream: OwnedStream = createStream(options, {
      past: this.#past,
      listen: (listener) => this.listen(listener),
      ended: () => void this.#streams.delete(stream),
    });
    this.#streams.add(stream);
    if (this.#closed) stream.end();
    return stream;
  }

  /**
   * Resolves with what the pattern asks for, whether it is so already, among the last
   * {@link rememberedHappenings}, or still to come: a test need not begin to wait before it acts.
   *
   * @throws EmulatorError `InvalidPattern`; `Closed`, `Reset` or `ConnectionGone` when it will not
   * come to be any more. A DOMException, or the signal's own reason, when it is given up.
   */
  async waitFor(
    pattern: unknown,
    options: WaitOptions,
    findMembership: FindMembership,
  ): Promise<HappeningDetail> {
    const condition = readCondition(pattern);
    const { abortSignal } = options;
    const words = inspect(pattern, { breakLength: Number.POSITIVE_INFINITY });
    const wait = new Wait(words, options, this.#past);
    const judge = (happening: Happening): void => {
      const judgement = condition.judge(happening);
      if (judgement.kind === "met") wait.resolve(judgement.result);
      else if (judgement.kind === "hopeless") wait.end("ConnectionGone", judgement.why);
    };
    try {
      if (abortSignal?.aborted === true) throw wait.describeAbort(abortSignal.reason);
      const found = this.#look(condition, wait, findMembership);
      if (found !== undefined) return found;
      if (this.#closed) throw wait.describeEnd("Closed", "the emulator is closed");
      this.#waits.add(wait);
      this.#listeners.add(judge);
      return await wait.result;
    } finally {
      this.#listeners.delete(judge);
      this.#waits.delete(wait);
      wait.release();
    }
  }

  /** Forgets the past and ends the waits for what belonged to it. Who listens goes on listening. */
  reset(): void {
    this.#past.length = 0;
    this.#endWaits("Reset", "the emulator was reset");
  }

  /** Ends every wait and every stream. */
  close(): void {
    this.#closed = true;
    this.#endWaits("Closed", "the emulator was closed");
    for (const stream of this.#streams) stream.end();
  }

  #endWaits(code: EmulatorErrorCode, why: string): void {
    for (const wait of this.#waits) wait.end(code, why);
  }

  /** What is so already; throws when it will not be any more. */
  #look(
    condition: Condition,
    wait: Wait,
    findMembership: FindMembership,
  ): HappeningDetail | undefined {
    let hopeless: EmulatorError | undefined;
    for (const happening of this.#past) {
      const judgement = condition.judge(happening);
      if (judgement.kind === "met") return judgement.result;
      if (judgement.kind === "revived") hopeless = undefined;
      if (judgement.kind === "hopeless") {
        hopeless = wait.describeEnd("ConnectionGone", judgement.why);
      }
    }
    if (condition.membership !== undefined) {
      const { connectionId, group } = condition.membership;
      const hub = findMembership(connectionId, group);
      // So for longer than is remembered.
      if (hub !== undefined) return { kind: "joined", hub, connectionId, group };
    }
    if (hopeless !== undefined) throw hopeless;
    return undefined;
  }
}

/**
 * Throws what a listener threw where it is nobody else's problem, as an EventTarget of Node.js does:
 * the service has to come to the end of what it is at.
 */
function reportLater(error: unknown): void {
  process.nextTick(() => {
    throw error;
  });
}
