import type { Duplex } from "node:stream";

/**
 * Holds back what is written to sockets until the current turn of the event loop is over, so that
 * all frames which one turn has for one client leave in a single write, in their order. A write to
 * the kernel costs more than everything else about a message.
 */
export class Corks {
  readonly #held = new Set<Duplex>();

  /** Whether something has been written to the socket in this turn already. */
  holds(socket: Duplex): boolean {
    return this.#held.has(socket);
  }

  /** Holds the socket back, if it is not held already. To be called before each write. */
  hold(socket: Duplex): void {
    if (this.#held.has(socket)) return;
    if (this.#held.size === 0) setImmediate(() => this.#release());
    this.#held.add(socket);
    socket.cork();
  }

  #release(): void {
    for (const socket of this.#held) socket.uncork();
    this.#held.clear();
  }
}
