import TinyQueue from "tinyqueue";
import type { Clock, Timer } from "./hub/ports.ts";
import { quote } from "./rules.ts";

/** The machine's own time. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  schedule(delayInMs, callback) {
    let timeout: NodeJS.Timeout;
    const wait = (left: number): void => {
      const rest = left - longestTimerInMs;
      const next = rest > 0 ? (): void => wait(rest) : callback;
      timeout = setTimeout(next, Math.min(left, longestTimerInMs)).unref();
    };
    wait(Math.max(0, delayInMs));
    return { cancel: () => clearTimeout(timeout) };
  },
};

// A longer timer of the machine fires at once.
const longestTimerInMs = 2 ** 31 - 1;

/** The last moment that a date can be, in the year 275760: beyond it nothing can be dated. */
export const endOfTime = 8.64e15;

/** A span of time; the parts add up. */
export interface Duration {
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
  readonly milliseconds?: number;
}

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  /**
   * Moves time on and makes every call that falls due, in the order of the times they were due at;
   * each sees its own time as now. Calls that they schedule count too. Of what is done again and
   * again only the first and the last are made, so that ten years cost no more than a minute: clients
   * are pinged twice at most.
   *
   * @throws TypeError when the duration is none, or has a part of another name.
   * @throws RangeError when the duration is negative or not a number, or leads beyond
   * 8.64e15, the last moment that a date can be: time does not run backwards, and has to stop somewhere.
   */
  advance(duration: Duration): void;
}

/**
 * Makes a clock for tests. Ten thousand timers cost it what they would cost a heap: nothing is
 * searched, neither when time moves nor when a timer is cancelled.
 *
 * @param options - `startAt` in milliseconds since 1970; the present by default, because clients
 * sign their tokens by their own clock.
 * @throws RangeError when that is no time from 0 to 8.64e15, the last moment that a date can be.
 */
export function manualClock(options: { readonly startAt?: number } = {}): ManualClock {
  let now = requireTime(options.startAt ?? Date.now());
  let end = now;
  const agenda = new Agenda();
  return {
    now: () => now,
    schedule: (delayInMs, callback) => agenda.add(now + Math.max(0, delayInMs), callback),
    scheduleTick(delayInMs, callback) {
      // On the way to the end of an advance, the last that falls within it.
      const ticks = delayInMs > 0 ? Math.floor((end - now) / delayInMs) : 1;
      return agenda.add(now + Math.max(0, delayInMs) * Math.max(1, ticks), callback);
    },
    advance(duration) {
      // A call may move time itself: the further aim counts.
      end = Math.max(end, requireTime(now + readDuration(duration)));
      for (let call = agenda.take(end); call !== undefined; call = agenda.take(end)) {
        now = Math.max(now, call.due);
        call.callback();
      }
      now = end;
    },
  };
}

interface Call {
  readonly due: number;
  /** Tells apart what is due at the same time. */
  readonly order: number;
  readonly callback: () => void;
  state: "pending" | "cancelled" | "made";
}

/** The calls that are to be made, by the time at which they are due. */
class Agenda {
  #queue = new TinyQueue<Call>([], compareCalls);
  #scheduled = 0;
  /** How many of the queue have been cancelled: they stay until they come up, or are too many. */
  #cancelled = 0;

  add(due: number, callback: () => void): Timer {
    const call: Call = { due, order: this.#scheduled++, callback, state: "pending" };
    this.#queue.push(call);
    return { cancel: () => this.#cancel(call) };
  }

  /** Takes out the first call due by then; of several at the same time the one that was added first. */
  take(end: number): Call | undefined {
    for (let next = this.#queue.peek(); next !== undefined && next.due <= end;) {
      this.#queue.pop();
      if (next.state === "pending") {
        next.state = "made";
        return next;
      }
      this.#cancelled--;
      next = this.#queue.peek();
    }
    return undefined;
  }

  #cancel(call: Call): void {
    if (call.state !== "pending") return;
    call.state = "cancelled";
    this.#cancelled++;
    // A timer that is set anew with every message must not fill the memory until time moves.
    if (this.#cancelled <= this.#queue.length / 2) return;
    const kept = this.#queue.data.filter(({ state }) => state === "pending");
    this.#queue = new TinyQueue(kept, compareCalls);
    this.#cancelled = 0;
  }
}

function compareCalls(one: Call, other: Call): number {
  return one.due - other.due || one.order - other.order;
}

const units = ["hours", "minutes", "seconds", "milliseconds"];

function readDuration(duration: Duration): number {
  if (typeof duration !== "object" || duration === null) {
    throw new TypeError(`advance: the duration must be an object, got ${quote(duration)}.`);
  }
  for (const [unit, value] of Object.entries(duration)) {
    if (value === undefined || (units.includes(unit) && typeof value === "number")) continue;
    throw new TypeError(`advance: a duration has numbers of ${units.join(", ")}, got ${unit}.`);
  }
  const { hours = 0, minutes = 0, seconds = 0, milliseconds = 0 } = duration;
  const total = ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
  if (total >= 0) return total;
  throw new RangeError(`advance: the duration must be zero or more, got ${total} ms.`);
}

function requireTime(time: number): number {
  if (time >= 0 && time <= endOfTime) return time;
  throw new RangeError(
    `manualClock: the time must be from 0 to ${endOfTime} ms after 1970-01-01, got ${time}.`,
  );
}
