import type { Clock, Timer } from "../hub/ports.ts";

/** How the wait of a request ended: its time is over, or the service stops and nobody will answer. */
export type Ending = "over" | "stopped";

/** Requests that wait by the clock, so that none waits for ever when that stands still. */
export class Holds {
  readonly #clock: Clock;
  readonly #held = new Map<(ending: Ending) => void, Timer>();
  #stopped = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  begin(delayInMs: number): Promise<Ending> {
    if (this.#stopped) return Promise.resolve("stopped");
    return new Promise((resolve) => {
      const timer = this.#clock.schedule(delayInMs, () => {
        this.#held.delete(resolve);
        resolve("over");
      });
      this.#held.set(resolve, timer);
    });
  }

  /** Ends every wait now, as if its time were over. */
  release(): void {
    this.#endAll("over");
  }

  /** Ends every wait now, and there will be no answer. */
  drop(): void {
    this.#endAll("stopped");
  }

  /** Ends every wait for good, and every one that would begin. */
  stop(): void {
    this.#stopped = true;
    this.#endAll("stopped");
  }

  #endAll(ending: Ending): void {
    for (const [resolve, timer] of this.#held) {
      timer.cancel();
      resolve(ending);
    }
    this.#held.clear();
  }
}
