import { Hub } from "./hub.ts";
import type { Notices } from "./ports.ts";

/** All hubs of one emulator. A hub comes to be when somebody first names it. */
export class Hubs {
  readonly #notices: Notices;
  readonly #hubs = new Map<string, Hub>();

  constructor(notices: Notices) {
    this.#notices = notices;
  }

  /** The hub of that name, without regard to case. The name has to be a valid one. */
  get(name: string): Hub {
    const key = name.toLowerCase();
    const known = this.#hubs.get(key);
    if (known !== undefined) return known;
    const hub = new Hub(key, this.#notices);
    this.#hubs.set(key, hub);
    return hub;
  }
}
