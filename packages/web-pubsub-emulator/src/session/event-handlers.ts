import type { Metadata, Payload } from "../payload.ts";

/** The application's side of events. None of it throws or rejects for what the application did wrong. */
export interface EventHandlers {
  /** Whether somebody wants to be asked before a client of the hub comes in. */
  takesConnect(hub: string): boolean;
  /**
   * Asks whether a client may come in, and as whom. After an `accepted` answer `disconnected` must
   * follow some time, even where the client never got in.
   *
   * @param signal - aborted when the client has given up; the answer means nothing any more then.
   */
  connect(event: ConnectEvent, signal: AbortSignal): Promise<ConnectAnswer>;
  /** Tells of a client that has come in. Nobody waits. */
  connected(source: EventSource): void;
  /** Tells of the end of a client that had come in, after all its other events. Nobody waits. */
  disconnected(source: EventSource, reason: string): void;
  /** Passes a client's own event on. A session waits for the answer before it acknowledges. */
  userEvent(event: UserEvent): Promise<UserEventAnswer>;
}

/** Whose event it is. */
export interface EventSource {
  readonly hub: string;
  readonly connectionId: string;
  readonly userId: string | null;
  /** The negotiated subprotocol; empty for a simple client, and before one is negotiated. */
  readonly subprotocol: string;
}

/** A client that wants to come in. */
export interface ConnectEvent extends EventSource {
  /** Its token's claims, each as a list of texts. */
  readonly claims: ListsByName;
  /** Its query, without the access token. */
  readonly query: ListsByName;
  /** The headers of its handshake as it spelt them, without `Authorization`. */
  readonly headers: ListsByName;
  /** The subprotocols it offers, in its order. */
  readonly subprotocols: readonly string[];
}

/** Lists of values under names that may be repeated. */
export type ListsByName = Readonly<Record<string, readonly string[]>>;

/** What the application says to a client that wants to come in. */
export type ConnectAnswer =
  /** What is absent stays as the token says. Group names are valid, the subprotocol is on offer. */
  | {
      readonly kind: "accepted";
      /** `null` makes the client anonymous. */
      readonly userId?: string | null;
      readonly groups?: readonly string[];
      readonly roles?: readonly string[];
      readonly subprotocol?: string;
    }
  | {
      readonly kind: "refused";
      /** The HTTP status for the client, 400 to 599. */
      readonly status: number;
      /** For the log: says nothing that is secret. */
      readonly explanation: string;
      /** The application's own answer, for the client. */
      readonly body?: { readonly contentType?: string; readonly bytes: Uint8Array };
    };

/** A custom event that a client raised. */
export interface UserEvent extends EventSource {
  readonly event: string;
  readonly payload: Payload;
  readonly metadata?: Metadata;
}

/** What became of an event. */
export type UserEventAnswer =
  /** The application took it; `reply` is a message for the sender alone. */
  | { readonly kind: "handled"; readonly reply?: Payload; readonly metadata?: Metadata }
  | { readonly kind: "failed" }
  /** No event handler is configured for it. */
  | { readonly kind: "unhandled" };

/** A hub without event handlers: nobody takes any event. */
export const noEventHandlers: EventHandlers = {
  takesConnect: () => false,
  connect: () => Promise.resolve({ kind: "accepted" }),
  connected: () => undefined,
  disconnected: () => undefined,
  userEvent: () => Promise.resolve({ kind: "unhandled" }),
};
