import type { Codec } from "../protocol/codec.ts";
import type { Socket } from "./socket.ts";

/** How long a client may be away before its session ends, in milliseconds (documented: at least 30 s). */
export const recoveryWindowInMs = 30_000;

/** What the session of a client that stayed away too long ends with, as in the service team's own emulator. */
export const recoveryTimeout = "The connection recovery timeout expired.";

/**
 * What a client is closed with that cannot go on where it was. The code is documented and tells a
 * client to start afresh; the text is the service team's own emulator's.
 */
export const recoveryRefusal = {
  code: 1008,
  text: "The connection could not be recovered.",
} as const;

/** A client that says it has been here before, and has a new WebSocket. Nothing of it is proved yet. */
export interface Recovery {
  /** The hub it asks for, a valid name. */
  readonly hub: string;
  /** Absent when the client left it out. */
  readonly connectionId?: string;
  /** Absent when the client left it out. */
  readonly token?: string;
  readonly codec: Codec;
  readonly socket: Socket;
}

/** Whether a client means to end its session with this close code, and not only its socket. */
export function isGoodbye(code: number): boolean {
  // A close frame without a code: official JavaScript clients that are stopped send that.
  return code === 1000 || code === 1005;
}
