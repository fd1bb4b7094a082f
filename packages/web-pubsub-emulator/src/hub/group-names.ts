/**
 * The groups of one connection, in the order in which it joined them. Most connections are in one or
 * none, and so a table is made only for the second: an empty Set takes more memory than all else
 * that a hub keeps for a connection.
 */
export class GroupNames implements Iterable<string> {
  #names: string | Set<string> | undefined;

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name);
  }

  get size(): number {
    if (this.#names instanceof Set) return this.#names.size;
    return this.#names === undefined ? 0 : 1;
  }

  has(name: string): boolean {
    return this.#names instanceof Set ? this.#names.has(name) : this.#names === name;
  }

  /** Adds a name; nothing happens when it is there. */
  add(name: string): void {
    if (this.#names instanceof Set) this.#names.add(name);
    else if (this.#names === undefined) this.#names = name;
    else if (this.#names !== name) this.#names = new Set([this.#names, name]);
  }

  /** Takes a name out; nothing happens when it is not there. */
  delete(name: string): void {
    if (this.#names instanceof Set) this.#names.delete(name);
    else if (this.#names === name) this.#names = undefined;
  }

  clear(): void {
    this.#names = undefined;
  }

  /** The names; what is deleted during the iteration does not come any more. */
  [Symbol.iterator](): Iterator<string> {
    if (this.#names instanceof Set) return this.#names.values();
    return (this.#names === undefined ? [] : [this.#names]).values();
  }
}
