import { Hub, type Occupancy } from "./hub.ts";
import type { Notices } from "./ports.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * All hubs of one emulator. Every valid name is a hub, and only those in which somebody is connected
 * take memory: requests may name any number of others.
 */
export class Hubs {
  readonly #notices: Notices;
  readonly #occupied = new Map<string, Hub>();
  readonly #keep: Occupancy = (hub, occupied) => {
    if (occupied) this.#occupied.set(hub.name, hub);
    else this.#occupied.delete(hub.name);
  };

  constructor(notices: Notices) {
    this.#notices = notices;
  }

  /**
   * The hub of that name, without regard to case. The name has to be a valid one. Where nobody is
   * connected it is good for the current turn alone: nobody may be let into it later.
   */
  get(name: string): Hub {
    const key = name.toLowerCase();
    return this.#occupied.get(key) ?? new Hub(key, this.#notices, this.#keep);
  }

  /** Finds the hub in which a connection is in a group; `undefined` when it is not. */
  findMembership(connectionId: string, group: string): string | undefined {
    for (const hub of this.#occupied.values()) {
      if (hub.connection(connectionId)?.groups.has(group) === true) return hub.name;
    }
    return undefined;
  }

  /** Who is connected, as plain data. */
  snapshot(): Snapshot {
    const hubs = Array.from(this.#occupied.values(), (hub) => hub.snapshot()).sort((one, other) =>
      one.name < other.name ? -1 : 1,
    );
    return { hubs };
  }
}
