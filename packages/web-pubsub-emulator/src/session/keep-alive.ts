import type { Clock, Timer } from "../hub/ports.ts";

/** How often the service pings its clients: the documented default of the hub setting. */
export const keepAliveIntervalInMs = 20_000;

/** Something that wants to be pinged. */
export interface KeptAlive {
  ping(): void;
}

/**
 * Pings everybody at each interval. One timer for all: fifteen thousand idle clients need not mean
 * fifteen thousand timers.
 */
export class KeepAlive {
  readonly #clock: Clock;
  readonly #members: () => Iterable<KeptAlive>;
  #timer: Timer | undefined;

  /** @param members - who is there at the end of an interval. */
  constructor(clock: Clock, members: () => Iterable<KeptAlive>) {
    this.#clock = clock;
    this.#members = members;
  }

  /** The first interval begins, unless one is running. */
  start(): void {
    this.#timer ??= this.#schedule();
  }

  /** Nobody is there to be pinged any more. */
  stop(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
  }

  #schedule(): Timer {
    return this.#clock.schedule(keepAliveIntervalInMs, () => {
      this.#timer = this.#schedule();
      for (const member of this.#members()) member.ping();
    });
  }
}
