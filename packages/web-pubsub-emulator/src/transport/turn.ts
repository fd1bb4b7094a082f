/** Something that has held back what it does until the turn is over. */
export interface HeldBack {
  release(): void;
}

/**
 * The current turn of the event loop: when it is over, everything that was held back is released,
 * in the order in which it joined.
 */
export class Turn {
  #waiting: HeldBack[] = [];
  readonly #whenReleased: () => void;

  /** @param whenReleased - called after each release. */
  constructor(whenReleased: () => void) {
    this.#whenReleased = whenReleased;
  }

  /** To be called once in a turn by whoever holds something back. */
  join(member: HeldBack): void {
    if (this.#waiting.length === 0) setImmediate(() => this.#end());
    this.#waiting.push(member);
  }

  #end(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const member of waiting) member.release();
    this.#whenReleased();
  }
}
