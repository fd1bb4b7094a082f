import { Hub } from "./hub.ts";
import type { Notices } from "./ports.ts";
import type { Snapshot } from "./snapshot.ts";

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

  /** Finds the hub in which a connection is in a group; `undefined` when it is not. */
  findMembership(connectionId: string, group: string): string | undefined {
    for (const hub of this.#hubs.values()) {
      if (hub.connection(connectionId)?.groups.has(group) === true) return hub.name;
    }
    return undefined;
  }

  /** Who is connected, as plain data. */
  snapshot(): Snapshot {
    const hubs = Array.from(this.#hubs.values(), (hub) => hub.snapshot())
      .filter(({ connections }) => connections.length > 0)
      .sort((one, other) => (one.name < other.name ? -1 : 1));
    return { hubs };
  }

  /** Forgets every hub. Nobody may be connected. */
  clear(): void {
    this.#hubs.clear();
  }
}
