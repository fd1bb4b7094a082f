import type { Operation } from "../operations.ts";

/** Something that happened in the emulator, with the time by its clock (milliseconds since 1970). */
export type Happening = HappeningDetail & { readonly time: number };

/** A happening before it has been stamped with a time. */
export type HappeningDetail =
  | Connected
  | Disconnected
  | Detached
  | Recovered
  | RecoveryRefused
  | Joined
  | Left
  | MessageSent
  | EventUnhandled
  | UpstreamCalled
  | ClientRefused
  | RequestAnswered
  | RequestHeld
  | RequestDropped
  | ConnectionCut;

/** A client is a member of its hub from here on, and stays one while it is away for a moment. */
export interface Connected {
  readonly kind: "connected";
  readonly hub: string;
  readonly connectionId: string;
  readonly userId: string | null;
  /** The negotiated subprotocol; empty for a simple client. */
  readonly subprotocol: string;
  /** The groups that its token joined it to. */
  readonly groups: readonly string[];
}

/** A client is no member of its hub any more, and cannot come back to this connection. Its socket may still be finishing the close handshake. */
export interface Disconnected {
  readonly kind: "disconnected";
  readonly hub: string;
  readonly connectionId: string;
  readonly userId: string | null;
  /** Who ended it: the application over REST, the client, or the service itself. */
  readonly by: "application" | "client" | "service";
  /** The WebSocket close code; 1006 when the connection broke without a close frame. */
  readonly code: number;
  /** The text the client was told, or the client's own close text. */
  readonly reason: string;
}

/** A client of a reliable protocol has lost its socket, and may come back within the recovery window. */
export interface Detached {
  readonly kind: "detached";
  readonly hub: string;
  readonly connectionId: string;
  readonly userId: string | null;
  /** The WebSocket close code; 1006 when the connection broke without a close frame. */
  readonly code: number;
  /** The client's own close text, or a word for the code. */
  readonly reason: string;
}

/** A client has come back to its connection with a new socket. */
export interface Recovered {
  readonly kind: "recovered";
  readonly hub: string;
  readonly connectionId: string;
  readonly userId: string | null;
  /** How many messages it had not acknowledged and was sent again. */
  readonly replayed: number;
}

/** A client wanted to come back to a connection and was closed with 1008. */
export interface RecoveryRefused {
  readonly kind: "recoveryRefused";
  readonly hub: string;
  /** As the client gave it; `null` when it gave none. */
  readonly connectionId: string | null;
  /** Why; the client was told only that it could not be. */
  readonly explanation: string;
  /** There when a fault has refused what would have been granted. */
  readonly injected?: true;
}

/** A connection joined a group, by its own wish or by the application's. */
export interface Joined {
  readonly kind: "joined";
  readonly hub: string;
  readonly connectionId: string;
  readonly group: string;
}

/** A connection left a group; not told for groups that end with the connection. */
export interface Left {
  readonly kind: "left";
  readonly hub: string;
  readonly connectionId: string;
  readonly group: string;
}

/** A message went out to `recipients` connections. */
export interface MessageSent {
  readonly kind: "messageSent";
  readonly hub: string;
  /** The sending client, or `null` when the application sent it over REST. */
  readonly sender: string | null;
  /** Whom it was for, in words: `all`, `group news`, `user ada`, `connection a1`. */
  readonly audience: string;
  readonly recipients: number;
}

/** A client raised an event that no event handler took. */
export interface EventUnhandled {
  readonly kind: "eventUnhandled";
  readonly hub: string;
  readonly connectionId: string;
  readonly event: string;
}

/** A webhook was called for an event, or asked whether it may be; all attempts together. */
export interface UpstreamCalled {
  readonly kind: "upstreamCalled";
  readonly hub: string;
  /** Absent where the webhook was asked whether it wants events of this service. */
  readonly connectionId?: string;
  /** `connect`, `connected`, `disconnected`, a user event's name, or `validate` for the question. */
  readonly event: string;
  /** Without its query, which may hold a secret. */
  readonly url: string;
  /** The last answer's status; absent when there was no answer. */
  readonly status?: number;
  /** Why the call counts as failed, where it does. */
  readonly problem?: string;
  readonly attempts: number;
  /** By the emulator's clock, from the first attempt to the end of the last. */
  readonly durationInMs: number;
}

/** A client was turned away before it became a WebSocket. */
export interface ClientRefused {
  readonly kind: "clientRefused";
  /** The path without its query: the query may hold an access token. */
  readonly path: string;
  readonly status: number;
  /** Why, as the client was told. */
  readonly explanation: string;
}

/** A REST request was answered. */
export interface RequestAnswered extends AnyRequest {
  readonly kind: "requestAnswered";
  readonly status: number;
  /** Why the service refused, where it did; the `reason` of a close, where one was given. */
  readonly explanation?: string;
  /** There when a fault has changed the answer or its time. */
  readonly injected?: true;
}

/** A REST request waits, because a fault asked for it. It is answered, or dropped, afterwards. */
export interface RequestHeld extends AnyRequest {
  readonly kind: "requestHeld";
  readonly delayInMs: number;
  readonly injected: true;
}

/** A REST request got no answer, or half of one, because a fault asked for it. */
export interface RequestDropped extends AnyRequest {
  readonly kind: "requestDropped";
  /**
   * Where the connection broke: before the operation was performed, before the first byte of its
   * answer, or in the middle of that.
   */
  readonly point: "request" | "answer" | "midAnswer";
  /** The status of the answer that did not arrive whole; absent when the operation was not performed. */
  readonly status?: number;
  readonly injected: true;
}

/** A client's connection was cut without a close frame, because a test asked for it. */
export interface ConnectionCut {
  readonly kind: "connectionCut";
  readonly hub: string;
  readonly connectionId: string;
  readonly injected: true;
}

interface AnyRequest {
  readonly method: string;
  /** The path without its query, as it was sent. */
  readonly path: string;
  /** The operation the route stands for; absent when no route matched. */
  readonly operation?: Operation;
  readonly hub?: string;
}
