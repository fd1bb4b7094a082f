import type { Hubs } from "../hub/hubs.ts";
import { Permissions } from "../hub/permissions.ts";
import type { Clock, Ids, Notices } from "../hub/ports.ts";
import type { Codec } from "../protocol/codec.ts";
import { FrameMemo } from "../protocol/frame-memo.ts";
import type { Attachment } from "./attachment.ts";
import type { EventHandlers } from "./event-handlers.ts";
import { KeepAlive } from "./keep-alive.ts";
import type { ReconnectionTokens } from "./reconnection-tokens.ts";
import { recoveryRefusal, type Recovery } from "./recovery.ts";
import { Session, type SessionContext } from "./session.ts";
import type { Socket } from "./socket.ts";

/** What all sessions of one emulator share. */
export interface SessionsContext {
  readonly hubs: Hubs;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly notices: Notices;
  readonly events: EventHandlers;
  readonly tokens: ReconnectionTokens;
}

/** A client that has proved who it is and has a WebSocket. */
export interface Arrival {
  /** A valid hub name. */
  readonly hub: string;
  readonly userId: string | null;
  readonly roles: readonly string[];
  /** Valid group names, joined at once. */
  readonly groups: readonly string[];
  readonly codec: Codec;
  readonly socket: Socket;
}

/** Every session of one emulator that goes on, with or without a socket, over all hubs. */
export class Sessions {
  readonly #context: SessionsContext;
  readonly #shared: SessionContext;
  readonly #open = new Map<string, Session>();

  constructor(context: SessionsContext) {
    this.#context = context;
    const { notices, events, clock, tokens } = context;
    this.#shared = {
      notices,
      events,
      clock,
      tokens,
      memo: new FrameMemo(),
      keepAlive: new KeepAlive(clock),
      ended: (session) => void this.#open.delete(session.connection.id),
    };
  }

  /**
   * Starts a client's conversation. `undefined`, and a closed socket, when the id that {@link Ids}
   * gave out is in use: ids of the caller's own making may repeat.
   */
  open(arrival: Arrival): Attachment | undefined {
    const { hubs, ids } = this.#context;
    const { userId, codec } = arrival;
    const id = ids.connectionId();
    if (this.#open.has(id)) {
      arrival.socket.close(1011, "The connection id is in use.");
      return undefined;
    }
    const session = new Session(this.#shared, {
      hub: hubs.get(arrival.hub),
      codec,
      connect: (outbox) => ({
        id,
        userId,
        subprotocol: codec.subprotocol,
        groups: new Set(arrival.groups),
        permissions: new Permissions(arrival.roles),
        outbox,
      }),
    });
    this.#open.set(id, session);
    return session.begin(arrival.socket);
  }

  /** Takes a conversation up again where its client left it. `undefined`, and a closed socket, when that cannot be. */
  recover(recovery: Recovery): Attachment | undefined {
    const found = this.#findRecoverable(recovery);
    if (found instanceof Session) return found.recover(recovery.socket);
    this.#context.notices.publish({
      kind: "recoveryRefused",
      hub: recovery.hub.toLowerCase(),
      connectionId: recovery.connectionId ?? null,
      explanation: found,
    });
    recovery.socket.close(recoveryRefusal.code, recoveryRefusal.text);
    return undefined;
  }

  /** Notes that somebody was turned away in the handshake. `path` must not hold a token. */
  refused(refusal: { path: string; status: number; explanation: string }): void {
    this.#context.notices.publish({ kind: "clientRefused", ...refusal });
  }

  /** Tells every client that the service stops, and starts closing all of them. */
  stopAll(message: string): void {
    for (const session of this.#open.values()) session.stop(message);
  }

  /** The session to recover, or why there is none. */
  #findRecoverable({ hub, connectionId, token, codec }: Recovery): Session | string {
    if (connectionId === undefined || token === undefined) {
      return "The client has to give both awps_connection_id and awps_reconnection_token.";
    }
    const session = this.#open.get(connectionId);
    if (session === undefined) return "There is no such connection: it has ended, or never was.";
    if (!this.#context.tokens.accepts(token, connectionId)) {
      return "The reconnection token is not one for this connection, or has expired.";
    }
    if (session.hub.name !== hub.toLowerCase()) {
      return `The connection is in the hub ${session.hub.name}.`;
    }
    if (codec.numberFrame === undefined || session.codec !== codec) {
      const subprotocol = session.codec.subprotocol || "none";
      return `The connection's subprotocol is ${subprotocol}. Only reliable ones recover, and with the same one.`;
    }
    return session;
  }
}
