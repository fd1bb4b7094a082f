import type { Clock, Timer } from "../hub/ports.ts";

/** How the wait of a request ended: its time is over, or the service stops and nobody will answer. */
export type Ending = "over" | "stopped";

/** Requests that wait by the clock, so that none waits for ever when that stands still. */
export class Holds {
  readonly #clock: Clock;
  readonly #held = new Map<(ending: Ending) => void, Held>();
  #stopped = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @param fault - the id of the one that holds the request. */
  begin(delayInMs: number, fault: number): Promise<Ending> {
    if (this.#stopped) return Promise.resolve("stopped");
    return new Promise((resolve) => {
      const timer = this.#clock.schedule(delayInMs, () => {
        this.#held.delete(resolve);
        resolve("over");
      });
      this.#held.set(resolve, { timer, fault });
    });
  }

  /** Ends every wait now, or those of one fault, as if their time were over. */
  release(fault?: number): void {
    this.#end("over", fault);
  }

  /** Ends every wait now, and there will be no answer. */
  drop(): void {
    this.#end("stopped");
  }

  /** Ends every wait for good, and every one that would begin. */
  stop(): void {
    this.#stopped = true;
    this.#end("stopped");
  }

  #end(ending: Ending, fault?: number): void {
    for (const [resolve, held] of this.#held) {
      if (fault !== undefined && held.fault !== fault) continue;
      this.#held.delete(resolve);
      held.timer.cancel();
      resolve(ending);
    }
  }
}

interface Held {
  readonly timer: Timer;
  readonly fault: number;
}
