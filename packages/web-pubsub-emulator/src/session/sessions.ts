import type { Hubs } from "../hub/hubs.ts";
import { Permissions } from "../hub/permissions.ts";
import type { Clock, Ids, Notices } from "../hub/ports.ts";
import type { Codec } from "../protocol/codec.ts";
import { FrameMemo } from "../protocol/frame-memo.ts";
import type { Attachment } from "./attachment.ts";
import type { EventHandlers } from "./event-handlers.ts";
import { KeepAlive } from "./keep-alive.ts";
import { Session, type SessionContext } from "./session.ts";
import type { Socket } from "./socket.ts";

/** What all sessions of one emulator share. */
export interface SessionsContext {
  readonly hubs: Hubs;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly notices: Notices;
  readonly events: EventHandlers;
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

/** Every open session of one emulator, over all hubs. */
export class Sessions {
  readonly #context: SessionsContext;
  readonly #shared: SessionContext;
  readonly #open = new Map<string, Session>();

  constructor(context: SessionsContext) {
    this.#context = context;
    this.#shared = {
      notices: context.notices,
      events: context.events,
      memo: new FrameMemo(),
      keepAlive: new KeepAlive(context.clock),
      ended: (session) => void this.#open.delete(session.connection.id),
    };
  }

  /**
   * Starts a client's conversation. `undefined` when the id that {@link Ids} gave out is in use:
   * ids of the caller's own making may repeat.
   */
  open(arrival: Arrival): Attachment | undefined {
    const { hubs, ids } = this.#context;
    const { userId, codec } = arrival;
    const id = ids.connectionId();
    if (this.#open.has(id)) return undefined;
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

  /** Notes that somebody was turned away in the handshake. `path` must not hold a token. */
  refused(refusal: { path: string; status: number; explanation: string }): void {
    this.#context.notices.publish({ kind: "clientRefused", ...refusal });
  }

  /** Tells every client that the service stops, and starts closing all of them. */
  stopAll(message: string): void {
    for (const session of this.#open.values()) session.stop(message);
  }
}
