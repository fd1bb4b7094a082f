import type { HappeningDetail } from "./happening.ts";
import type { Delivery } from "./delivery.ts";

/** Where time comes from. Everything in the emulator that waits or expires asks this and nothing else. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /** Calls back once, `delayInMs` from now. A delay of zero or less is due at once, never inside the call. */
  schedule(delayInMs: number, callback: () => void): Timer;
  /**
   * Does the same for a call that schedules itself anew each time. A clock that jumps may leave out
   * those that the last before its aim makes up for; without this method every one is made.
   */
  scheduleTick?(delayInMs: number, callback: () => void): Timer;
}

/** One pending call of a {@link Clock}. */
export interface Timer {
  /** Takes the call back; does nothing when it has already been made. */
  cancel(): void;
}

/** Where identifiers come from. */
export interface Ids {
  /** A connection id that no open connection of any hub has. */
  connectionId(): string;
  /** Begins anew, where ids are a sequence; called when no connection is left. */
  reset?(): void;
}

/** How the hub reaches one connected client. Neither method may throw or wait. */
export interface Outbox {
  /** Hands over a message. The same object goes to every recipient, so that it can be encoded once. */
  deliver(message: Delivery): void;
  /** The application closes the connection, with a reason or, when that is empty, without one. */
  close(reason: string): void;
}

/** Who wants to know what happens. Called in the middle of things: must not throw or wait. */
export interface Notices {
  publish(happening: HappeningDetail): void;
}
