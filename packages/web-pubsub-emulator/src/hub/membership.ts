import type { Connection } from "./connection.ts";

const nobody: ReadonlySet<Connection> = new Set();

/** Which connections belong to which name: the groups of a hub, or its users. Empty names vanish. */
export class Membership {
  readonly #members = new Map<string, Set<Connection>>();

  /** Adds a member; says whether it was new. */
  add(name: string, connection: Connection): boolean {
    const members = this.#members.get(name);
    if (members === undefined) {
      this.#members.set(name, new Set([connection]));
      return true;
    }
    if (members.has(connection)) return false;
    members.add(connection);
    return true;
  }

  /** Takes a member out; says whether it was one. */
  remove(name: string, connection: Connection): boolean {
    const members = this.#members.get(name);
    if (members === undefined || !members.delete(connection)) return false;
    if (members.size === 0) this.#members.delete(name);
    return true;
  }

  /** Every name that has a member. */
  names(): Iterable<string> {
    return this.#members.keys();
  }

  /** Whether the name has at least one member. */
  has(name: string): boolean {
    return this.#members.has(name);
  }

  /** The members in the order they came; empty for an unknown name. */
  of(name: string): ReadonlySet<Connection> {
    return this.#members.get(name) ?? nobody;
  }
}
