import { manualClock, type Clock, type ManualClock } from "@restline/web-pubsub-emulator";

/** A clock that a test moves, and that says when somebody has begun to wait. */
export interface WatchedClock extends ManualClock {
  /** Resolves when somebody waits for so long; each wait is told once. */
  awaited(delayInMs: number): Promise<void>;
}

/** Makes one, at the present. */
export function watchedClock(): WatchedClock {
  const clock = manualClock();
  const begun: number[] = [];
  let wake: (() => void) | undefined;
  const schedule: Clock["schedule"] = (delayInMs, callback) => {
    begun.push(delayInMs);
    wake?.();
    return clock.schedule(delayInMs, callback);
  };
  return {
    now: () => clock.now(),
    advance: (duration) => clock.advance(duration),
    schedule,
    awaited: async (delayInMs) => {
      for (;;) {
        const at = begun.indexOf(delayInMs);
        if (at >= 0) {
          begun.splice(at, 1);
          return;
        }
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}
