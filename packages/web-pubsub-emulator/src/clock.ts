import type { Clock, Timer } from "./hub/ports.ts";

/** The machine's own time. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  schedule(delayInMs, callback) {
    const timeout = setTimeout(callback, Math.max(0, delayInMs));
    timeout.unref();
    return { cancel: () => clearTimeout(timeout) };
  },
};

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
   * each sees its own time as now. Calls that they schedule count too.
   *
   * @throws RangeError when the duration is negative or not a number: time does not run backwards.
   */
  advance(duration: Duration): void;
}

interface Pending {
  readonly due: number;
  readonly callback: () => void;
}

/**
 * Makes a clock for tests.
 *
 * @param options - `startAt` in milliseconds since 1970; the present by default, because clients
 * sign their tokens by their own clock.
 */
export function manualClock(options: { readonly startAt?: number } = {}): ManualClock {
  let now = options.startAt ?? Date.now();
  const pending = new Set<Pending>();
  return {
    now: () => now,
    schedule(delayInMs, callback): Timer {
      const call: Pending = { due: now + Math.max(0, delayInMs), callback };
      pending.add(call);
      return { cancel: () => void pending.delete(call) };
    },
    advance(duration) {
      const end = now + readDuration(duration);
      for (let next = findNext(pending, end); next !== undefined; next = findNext(pending, end)) {
        pending.delete(next);
        now = Math.max(now, next.due);
        next.callback();
      }
      now = end;
    },
  };
}

/** The first call due by then; of several at the same time the one that was scheduled first. */
function findNext(pending: ReadonlySet<Pending>, end: number): Pending | undefined {
  let next: Pending | undefined;
  for (const call of pending) {
    if (call.due <= end && (next === undefined || call.due < next.due)) next = call;
  }
  return next;
}

function readDuration(duration: Duration): number {
  const { hours = 0, minutes = 0, seconds = 0, milliseconds = 0 } = duration;
  const total = ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
  if (!(total >= 0)) {
    throw new RangeError(`advance: the duration must be zero or more, got ${total} ms.`);
  }
  return total;
}
