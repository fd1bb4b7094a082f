import { GroupNames } from "../hub/group-names.ts";
import type { Hubs } from "../hub/hubs.ts";
import { Permissions } from "../hub/permissions.ts";
import type { Clock, Ids, Notices } from "../hub/ports.ts";
import { FrameMemo } from "../protocol/frame-memo.ts";
import {
  admitByAnswer,
  admitByToken,
  describeGuest,
  nameSubprotocol,
  strangerRefused,
  type Admission,
  type Applicant,
  type Guest,
} from "./admission.ts";
import type { EventHandlers } from "./event-handlers.ts";
import { KeepAlive } from "./keep-alive.ts";
import type { ReconnectionTokens } from "./reconnection-tokens.ts";
import { recoveryRefusal, type Recovery } from "./recovery.ts";
import { noRecoveryVeto, type RecoveryVeto } from "./recovery-veto.ts";
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
  /** By default nothing stands in the way of a client that comes back with a good token. */
  readonly veto?: RecoveryVeto;
}

/** Every session of one emulator that goes on, with or without a socket, over all hubs. */
export class Sessions {
  readonly #context: SessionsContext;
  readonly #shared: SessionContext;
  readonly #veto: RecoveryVeto;
  readonly #open = new Map<string, Session>();
  readonly #keepAlive: KeepAlive;

  constructor(context: SessionsContext) {
    this.#context = context;
    this.#veto = context.veto ?? noRecoveryVeto;
    const { notices, events, clock, tokens } = context;
    this.#shared = {
      notices,
      events,
      clock,
      tokens,
      memo: new FrameMemo(),
      ended: (session) => {
        this.#open.delete(session.connection.id);
        if (this.#open.size === 0) this.#keepAlive.stop();
      },
    };
    this.#keepAlive = new KeepAlive(createTickClock(clock), () => this.#open.values());
  }

  /**
   * Decides whether a client may come in: at once where its token alone says so, later where the
   * application is asked.
   *
   * @param signal - aborted when the client gives up.
   */
  admit(applicant: Applicant, signal: AbortSignal): Admission | Promise<Admission> {
    const { ids, events } = this.#context;
    const id = ids.connectionId();
    // The id of another client is of no use to this one, and its events would be taken for the other's.
    if (!events.takesConnect(applicant.hub) || this.#open.has(id)) {
      if (applicant.anonymous) return strangerRefused;
      return { kind: "admitted", guest: admitByToken(applicant, id) };
    }
    return this.#ask(applicant, id, signal);
  }

  /**
   * Starts a guest's conversation, or closes the socket when the id that {@link Ids} gave out is in
   * use: ids of the caller's own making may repeat.
   */
  open(guest: Guest, socket: Socket): void {
    const { id, userId, protocol } = guest;
    if (this.#open.has(id)) {
      socket.close(1011, "The connection id is in use.");
      return;
    }
    const session = new Session(this.#shared, {
      hub: this.#context.hubs.get(guest.hub),
      codec: protocol.codec,
      connect: (outbox) => ({
        id,
        userId,
        subprotocol: nameSubprotocol(protocol),
        groups: new GroupNames(guest.groups),
        permissions: new Permissions(guest.roles),
        outbox,
      }),
    });
    this.#open.set(id, session);
    this.#keepAlive.start();
    session.begin(socket);
  }

  /** Gives up a guest that never got a WebSocket. */
  abandon(guest: Guest, reason = "The client gave up connecting."): void {
    if (guest.asked) this.#context.events.disconnected(describeGuest(guest), reason);
  }

  /** Takes a conversation up again where its client left it, or closes the socket when that cannot be. */
  recover(recovery: Recovery): void {
    const found = this.#findRecoverable(recovery);
    const good = found instanceof Session;
    const vetoed = good && this.#veto.refusesRecovery(found.connection.id);
    if (good && !vetoed) {
      found.recover(recovery.socket);
      return;
    }
    this.#context.notices.publish({
      kind: "recoveryRefused",
      hub: recovery.hub.toLowerCase(),
      connectionId: recovery.connectionId ?? null,
      explanation: good ? "A test asked for it." : found,
      ...(vetoed ? { injected: true } : {}),
    });
    recovery.socket.close(recoveryRefusal.code, recoveryRefusal.text);
  }

  /** Notes that somebody was turned away in the handshake. `path` must not hold a token. */
  refused(refusal: { path: string; status: number; explanation: string }): void {
    this.#context.notices.publish({ kind: "clientRefused", ...refusal });
  }

  /** Breaks a connection without a close frame; `false` when none of that id has a socket. */
  cut(connectionId: string): boolean {
    return this.#open.get(connectionId)?.cut() ?? false;
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

  async #ask(applicant: Applicant, id: string, signal: AbortSignal): Promise<Admission> {
    const { hubs, events } = this.#context;
    const { userId } = applicant;
    const hub = hubs.get(applicant.hub).name;
    const event = { hub, connectionId: id, userId, subprotocol: "", ...applicant.details() };
    const answer = await events.connect(event, signal);
    if (answer.kind === "refused") return signal.aborted ? { kind: "gone" } : answer;
    const guest = admitByAnswer({ ...applicant, hub }, id, answer);
    if (signal.aborted) {
      this.abandon(guest);
      return { kind: "gone" };
    }
    if (!applicant.anonymous || guest.userId !== null) return { kind: "admitted", guest };
    this.abandon(guest, strangerRefused.explanation);
    return strangerRefused;
  }
}

/** A clock on which everything that is scheduled is scheduled again and again. */
function createTickClock(clock: Clock): Clock {
  return {
    now: () => clock.now(),
    schedule: (delayInMs, callback) =>
      clock.scheduleTick?.(delayInMs, callback) ?? clock.schedule(delayInMs, callback),
  };
}
