import type { Clock, Timer } from "../hub/ports.ts";

/** How often the service pings its clients: the documented default of the hub setting. */
export const keepAliveIntervalInMs = 20_000;

/** Something that wants to be pinged. */
export interface KeptAlive {
  ping(): void;
}

/**
 * Pings every member at each interval. One timer for all: fifteen thousand idle clients need not
 * mean fifteen thousand timers. It runs only while there is a member.
 */
export class KeepAlive {
  readonly #clock: Clock;
  readonly #members = new Set<KeptAlive>();
  #timer: Timer | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(member: KeptAlive): void {
    this.#members.add(member);
    this.#timer ??= this.#schedule();
  }

  remove(member: KeptAlive): void {
    this.#members.delete(member);
    if (this.#members.size > 0) return;
    this.#timer?.cancel();
    this.#timer = undefined;
  }

  #schedule(): Timer {
    return this.#clock.schedule(keepAliveIntervalInMs, () => {
      this.#timer = this.#schedule();
      for (const member of this.#members) member.ping();
    });
  }
}
