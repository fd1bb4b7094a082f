/** Something that has held back what it does until its turn comes. */
export interface HeldBack {
  release(): void;
}

/** How many are released before what has come in meanwhile is looked at. */
const firstShare = 64;

/**
 * Releases what has been held back when the current turn of the event loop is over, in the order in
 * which it joined: a few in the first turn, and twice as many in each turn after that. What arrives
 * between two turns is added to what most of them hold back still, so that the rest of a burst,
 * whose beginning has to go to a thousand clients, does not cost each of them a write of its own. As
 * the shares grow, a load that lasts comes to be released as fast as it is read.
 */
export class Turn {
  #waiting: HeldBack[] = [];
  #share = firstShare;
  readonly #whenReleased: () => void;

  /** @param whenReleased - called each time that nobody waits any more. */
  constructor(whenReleased: () => void) {
    this.#whenReleased = whenReleased;
  }

  /** To be called by whoever holds something back, and again only after its release. */
  join(member: HeldBack): void {
    if (this.#waiting.length === 0) setImmediate(() => this.#end());
    this.#waiting.push(member);
  }

  #end(): void {
    const due = this.#waiting.slice(0, this.#share);
    for (const member of due) member.release();
    // Not before: who joins in the meantime lines up behind the others.
    this.#waiting = this.#waiting.slice(due.length);
    if (this.#waiting.length > 0) {
      this.#share *= 2;
      setImmediate(() => this.#end());
      return;
    }
    this.#share = firstShare;
    this.#whenReleased();
  }
}
