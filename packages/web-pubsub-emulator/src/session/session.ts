import type { Connection } from "../hub/connection.ts";
import type { Delivery } from "../hub/delivery.ts";
import type { Ending, Hub } from "../hub/hub.ts";
import type { Clock, Outbox, Timer } from "../hub/ports.ts";
import type { Codec } from "../protocol/codec.ts";
import type { FrameMemo } from "../protocol/frame-memo.ts";
import type { ClientMessage, ServiceMessage } from "../protocol/messages.ts";
import { Acks } from "./acks.ts";
import { Backlog } from "./backlog.ts";
import { describeCloseByApplication, describeNormalClose } from "./close-reasons.ts";
import type { Conversation } from "./conversation.ts";
import type { EventContext } from "./ask-application.ts";
import type { EventSource } from "./event-handlers.ts";
import { raiseEvent } from "./event-requests.ts";
import { answerGroupRequest } from "./group-requests.ts";
import { Invocations } from "./invocations.ts";
import type { KeptAlive } from "./keep-alive.ts";
import type { ReconnectionTokens } from "./reconnection-tokens.ts";
import { isGoodbye, recoveryTimeout, recoveryWindowInMs } from "./recovery.ts";
import { ReplayQueue } from "./replay-queue.ts";
import type { Socket, SocketListener } from "./socket.ts";

/** What all sessions share. */
export interface SessionContext extends EventContext {
  readonly clock: Clock;
  readonly tokens: ReconnectionTokens;
  readonly memo: FrameMemo;
  /** Told once, when the connection has left its hub. */
  readonly ended: (session: Session) => void;
}

/** What one session is about. */
export interface SessionSubject {
  readonly hub: Hub;
  readonly codec: Codec;
  readonly connect: (outbox: Outbox) => Connection;
}

/**
 * One client's conversation with the service, from its entry into a hub to its end. It knows rules
 * and messages, no bytes and no sockets; its hub reaches it as an {@link Outbox}.
 *
 * With a reliable protocol it goes on for a while without a socket, as a full member of its hub,
 * and another socket may take it up again.
 */
export class Session implements Outbox, Conversation, SocketListener, KeptAlive {
  readonly hub: Hub;
  readonly codec: Codec;
  readonly connection: Connection;
  readonly #context: SessionContext;
  /** What is kept for a client of a reliable protocol; others have nothing kept. */
  readonly #replay: ReplayQueue | undefined;
  // Made with the first of their kind: most clients only listen, and never have one.
  #acks: Acks | undefined;
  #backlog: Backlog | undefined;
  #invocations: Invocations | undefined;
  /** Absent while the client is away. */
  #socket: Socket | undefined;
  /** Ends the session of a client that stays away. */
  #window: Timer | undefined;
  #open = true;

  constructor(context: SessionContext, subject: SessionSubject) {
    this.#context = context;
    this.hub = subject.hub;
    this.codec = subject.codec;
    this.connection = subject.connect(this);
    const { numberFrame } = subject.codec;
    if (numberFrame !== undefined) this.#replay = new ReplayQueue(numberFrame, context.clock);
  }

  get acks(): Acks {
    return (this.#acks ??= new Acks(this));
  }

  get backlog(): Backlog {
    if (this.#backlog === undefined) {
      this.#backlog = new Backlog();
      this.#backlog.follow(this.#socket);
    }
    return this.#backlog;
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** Enters the hub over a client's socket and greets the client. A session begins here, once. */
  begin(socket: Socket): void {
    // First, because whoever hears of the connection may end it at once.
    this.#attach(socket);
    this.hub.connect(this.connection);
    if (this.#open) this.#context.events.connected(this.#source());
  }

  /**
   * Goes on over another socket: greets the client and sends again what it has not acknowledged.
   * From a socket that is still there the session is taken away.
   */
  recover(socket: Socket): void {
    const superseded = this.#socket;
    this.#release();
    // With any other code the former owner would recover it, and two would go on taking it from each other.
    superseded?.close(1008, "The connection went on over another socket.");
    this.#window?.cancel();
    this.#attach(socket);
    const frames = this.#replay?.replay() ?? [];
    for (const frame of frames) socket.send(frame);
    this.#context.notices.publish({
      kind: "recovered",
      hub: this.hub.name,
      connectionId: this.connection.id,
      userId: this.connection.userId,
      replayed: frames.length,
    });
  }

  received(bytes: Uint8Array, binary: boolean): void {
    const decoded = this.codec.decode(bytes, binary);
    if (decoded.kind === "message") this.#handle(decoded.message);
    else this.closeByService(decoded.closeCode, decoded.reason);
  }

  lost(code: number, reason: string): void {
    const text = reason === "" ? describeNormalClose(code) : reason;
    if (this.#replay === undefined || isGoodbye(code)) {
      this.#leave({ by: "client", code, reason: text });
    } else this.#detach(code, text);
  }

  failed(code: number, reason: string): void {
    this.#leave({ by: "service", code, reason });
  }

  ping(): void {
    this.#socket?.ping();
  }

  deliver(message: Delivery): void {
    const frame = this.#context.memo.encode(message, this.codec);
    if (frame === undefined) return;
    if (this.#replay === undefined) {
      this.#socket?.send(frame);
      return;
    }
    const numbered = this.#replay.add(frame, message.ttlSeconds);
    if (numbered !== undefined) this.#socket?.send(numbered);
    else this.closeByService(1008, "The client has too many unacknowledged messages.");
  }

  tell(message: ServiceMessage): void {
    const frame = this.codec.encode(message);
    if (frame !== undefined) this.#socket?.send(frame);
  }

  close(reason: string): void {
    const message = describeCloseByApplication(reason);
    this.tell({ kind: "disconnected", message });
    // The reason travels in the message alone: the close frame stays empty.
    this.#end({ by: "application", code: 1000, reason: message }, "");
  }

  /** The service is stopping: tells the client and starts the close handshake. */
  stop(message: string): void {
    this.tell({ kind: "disconnected", message });
    this.#end({ by: "service", code: 1001, reason: message }, "");
  }

  /**
   * Breaks the socket under the client, on behalf of a test; what follows is as in a network. `false`
   * when there is no socket to break.
   */
  cut(): boolean {
    const socket = this.#socket;
    if (socket === undefined) return false;
    const { id: connectionId } = this.connection;
    const hub = this.hub.name;
    this.#context.notices.publish({ kind: "connectionCut", hub, connectionId, injected: true });
    socket.cut();
    return true;
  }

  closeByService(code: number, closeText: string): void {
    this.#end({ by: "service", code, reason: closeText }, closeText);
  }

  /** What a client asks for is done or refused before its next message is looked at; events alone wait. */
  #handle(message: ClientMessage): void {
    switch (message.kind) {
      case "joinGroup":
      case "leaveGroup":
      case "sendToGroup":
        answerGroupRequest(message, this);
        return;
      case "event":
        raiseEvent(message, this, this.#context);
        return;
      case "invoke":
        this.#invocations ??= new Invocations(this, this.#context);
        this.#invocations.invoke(message);
        return;
      case "cancelInvocation":
        this.#invocations?.cancel(message.invocationId);
        return;
      case "ping":
        this.tell({ kind: "pong" });
        return;
      case "sequenceAck":
        // Only a reliable connection numbers its messages; on another there is nothing to let go of.
        this.#replay?.acknowledge(message.sequenceId);
        return;
      default:
        message satisfies never;
    }
  }

  #attach(socket: Socket): void {
    this.#socket = socket;
    socket.listener = this;
    this.#backlog?.follow(socket);
    this.#greet();
  }

  /**
   * Once on every socket. Documented is that a client may be greeted again after a recovery, with a
   * new token; the official JavaScript client waits for that before it goes on with its streams.
   */
  #greet(): void {
    const { id: connectionId, userId } = this.connection;
    const greeting = { kind: "connected", connectionId, userId } as const;
    if (this.#replay === undefined) this.tell(greeting);
    else {
      const reconnectionToken = this.#context.tokens.issue(connectionId);
      this.tell({ ...greeting, reconnectionToken });
    }
  }

  #detach(code: number, reason: string): void {
    this.#release();
    this.#window = this.#context.clock.schedule(recoveryWindowInMs, () =>
      this.#leave({ by: "service", code, reason: recoveryTimeout }),
    );
    const { id: connectionId, userId } = this.connection;
    const hub = this.hub.name;
    this.#context.notices.publish({ kind: "detached", hub, connectionId, userId, code, reason });
  }

  #end(ending: Ending, closeText: string): void {
    this.#socket?.close(ending.code, closeText);
    this.#leave(ending);
  }

  /** A session ends here, once: whichever side ends it first decides how it ended. */
  #leave(ending: Ending): void {
    if (!this.#open) return;
    this.#open = false;
    this.#window?.cancel();
    this.#release();
    this.hub.disconnect(this.connection, ending);
    this.#context.events.disconnected(this.#source(), ending.reason);
    this.#context.ended(this);
  }

  #source(): EventSource {
    const { id: connectionId, userId, subprotocol } = this.connection;
    return { hub: this.hub.name, connectionId, userId, subprotocol };
  }

  #release(): void {
    if (this.#socket === undefined) return;
    this.#socket.listener = undefined;
    this.#socket = undefined;
    this.#backlog?.follow(undefined);
    this.#invocations?.cancelAll();
  }
}
