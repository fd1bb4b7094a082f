import { Cookies } from "./cookies.ts";

/** What is remembered for the webhooks of one connection, and the line in which its events wait. */
export class EventLine {
  readonly signature: string;
  readonly cookies: Cookies = new Cookies();
  /** What a webhook asked to be reminded of; empty for nothing. */
  connectionState = "";
  #lastId = 0;
  #last: Promise<void> = Promise.resolve();

  constructor(signature: string) {
    this.signature = signature;
  }

  /** The next event's id; 0 is kept for the connect event, whether there is one or not. */
  takeId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /**
   * Starts the work when all before it is over, so that events reach the application in the order in
   * which the client raised them. It is over when it says so or when it has settled.
   */
  enter<T>(work: (over: () => void) => Promise<T>): Promise<T> {
    const before = this.#last;
    return new Promise((resolve) => {
      this.#last = new Promise((over) => {
        resolve(before.then(() => work(over)).finally(over));
      });
    });
  }
}
