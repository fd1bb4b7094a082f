import type { Socket } from "./socket.ts";

/** How many events of one client may wait for the application before no more is read from it. */
export const maxWaitingEvents = 32;

/**
 * The events of one client that wait for the application. While there are too many, nothing more is
 * read from its socket, so that a slow application slows its clients down and memory stays bounded.
 */
export class Backlog {
  #waiting = 0;
  #socket: Socket | undefined;

  /** The client's messages come over this socket from now on. */
  follow(socket: Socket | undefined): void {
    this.#socket = socket;
    if (this.#waiting >= maxWaitingEvents) socket?.pause();
  }

  enter(): void {
    this.#waiting += 1;
    if (this.#waiting === maxWaitingEvents) this.#socket?.pause();
  }

  leave(): void {
    this.#waiting -= 1;
    if (this.#waiting === maxWaitingEvents - 1) this.#socket?.resume();
  }
}
