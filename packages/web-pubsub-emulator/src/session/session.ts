import type { Connection } from "../hub/connection.ts";
import type { Delivery } from "../hub/delivery.ts";
import type { Ending, Hub } from "../hub/hub.ts";
import { invalidGroupNameMessage, isGroupName } from "../hub/names.ts";
import type { Notices, Outbox } from "../hub/ports.ts";
import type { Codec } from "../protocol/codec.ts";
import type { FrameMemo } from "../protocol/frame-memo.ts";
import type {
  AckError,
  AckId,
  ClientEvent,
  ClientMessage,
  SendToGroup,
  ServiceMessage,
} from "../protocol/messages.ts";
import { Acks } from "./acks.ts";
import { describeCloseByApplication, describeNormalClose } from "./close-reasons.ts";
import type { EventHandlers, UserEventAnswer } from "./event-handlers.ts";
import type { Socket } from "./socket.ts";

/** What a session works with; the first four are shared by all sessions. */
export interface SessionContext {
  readonly notices: Notices;
  readonly events: EventHandlers;
  readonly memo: FrameMemo;
  /** Told once, when the connection has left its hub. */
  readonly ended: (session: Session) => void;
  readonly hub: Hub;
  readonly codec: Codec;
  readonly socket: Socket;
}

const internalServerError: AckError = {
  name: "InternalServerError",
  message: "Internal server error",
};
const eventName = /^[a-z][a-z0-9_.-]{0,127}$/i;

/**
 * One client's conversation with the service, from the open WebSocket to its end. It knows rules and
 * messages, no bytes and no sockets; its hub reaches it as an {@link Outbox}.
 */
export class Session implements Outbox {
  readonly #context: SessionContext;
  readonly #connection: Connection;
  readonly #acks = new Acks((ack) => this.#tell(ack));
  #open = true;

  /** Enters the hub and greets the client. */
  constructor(context: SessionContext, connect: (outbox: Outbox) => Connection) {
    this.#context = context;
    this.#connection = connect(this);
    context.hub.connect(this.#connection);
    const { id: connectionId, userId } = this.#connection;
    this.#tell({ kind: "connected", connectionId, userId });
  }

  get connectionId(): string {
    return this.#connection.id;
  }

  /** A whole WebSocket message from the client. */
  receive(bytes: Uint8Array, binary: boolean): void {
    // What a client sends while it is being closed has nobody left to hear it.
    if (!this.#open) return;
    const decoded = this.#context.codec.decode(bytes, binary);
    if (decoded.kind === "message") this.#handle(decoded.message);
    else this.#closeByService(decoded.closeCode, decoded.reason);
  }

  deliver(message: Delivery): void {
    const { memo, codec, socket } = this.#context;
    const frame = memo.encode(message, codec);
    if (frame !== undefined) socket.send(frame);
  }

  close(reason: string): void {
    if (!this.#open) return;
    const message = describeCloseByApplication(reason);
    this.#tell({ kind: "disconnected", message });
    // The reason travels in the message alone: the close frame stays empty.
    this.#end({ by: "application", code: 1000, reason: message }, "");
  }

  /** The service is stopping: tells the client and starts the close handshake. */
  stop(message: string): void {
    if (!this.#open) return;
    this.#tell({ kind: "disconnected", message });
    this.#end({ by: "service", code: 1001, reason: message }, "");
  }

  /** The WebSocket is closed, by whichever side; 1006 stands for a broken connection. */
  closed(code: number, reason: string): void {
    this.#leave({ by: "client", code, reason: reason === "" ? describeNormalClose(code) : reason });
  }

  /** The WebSocket layer found a frame that it could not accept and is closing by itself. */
  failed(code: number, reason: string): void {
    this.#leave({ by: "service", code, reason });
  }

  ping(): void {
    this.#context.socket.ping();
  }

  /** What a client asks for is done or refused before its next message is looked at; events alone wait. */
  #handle(message: ClientMessage): void {
    switch (message.kind) {
      case "joinGroup":
      case "leaveGroup":
      case "sendToGroup":
        this.#handleGroupMessage(message);
        return;
      case "event":
        this.#handleEvent(message);
        return;
      case "ping":
        this.#tell({ kind: "pong" });
        return;
      case "sequenceAck":
        // Only a reliable connection numbers its messages; on this one there is nothing to free.
        return;
      default:
        message satisfies never;
    }
  }

  #handleGroupMessage(
    message: Exclude<ClientMessage, ClientEvent | { kind: "ping" | "sequenceAck" }>,
  ): void {
    const { hub } = this.#context;
    const { group, ackId } = message;
    if (this.#acks.refuseDuplicate(ackId)) return;
    if (!isGroupName(group)) {
      this.#acks.fail(ackId, { name: "BadRequest", message: invalidGroupNameMessage });
      return;
    }
    const permission = message.kind === "sendToGroup" ? "sendToGroup" : "joinLeaveGroup";
    if (!this.#connection.permissions.allows(permission, group)) {
      this.#forbid(message.kind, group, ackId);
      return;
    }
    if (message.kind === "joinGroup") hub.join(this.#connection, group);
    else if (message.kind === "leaveGroup") hub.leave(this.#connection, group);
    else this.#sendToGroup(message);
    this.#acks.succeed(ackId);
  }

  #sendToGroup(message: SendToGroup): void {
    const { id, userId } = this.#connection;
    const { group, payload, metadata, noEcho } = message;
    const delivery: Delivery = {
      kind: "groupMessage",
      group,
      fromUserId: userId,
      payload,
      ...(metadata === undefined ? {} : { metadata }),
    };
    const scope = { kind: "group", group } as const;
    const audience = noEcho ? { scope, excluded: new Set([id]) } : { scope };
    this.#context.hub.send(delivery, audience, id);
  }

  #forbid(kind: "joinGroup" | "leaveGroup" | "sendToGroup", group: string, ackId?: AckId): void {
    const deed = { joinGroup: "join", leaveGroup: "leave", sendToGroup: "send to" }[kind];
    const message = `The client does not have permission to ${deed} group '${group}'.`;
    // A simple client has no acks to be told by, so the connection goes.
    if (this.#context.codec.name === "raw") this.#closeByService(1008, "");
    else this.#acks.fail(ackId, { name: "Forbidden", message });
  }

  #handleEvent(message: ClientEvent): void {
    const { event, ackId, payload, metadata } = message;
    if (this.#acks.refuseDuplicate(ackId)) return;
    if (!eventName.test(event)) {
      this.#acks.fail(ackId, { name: "BadRequest", message: "Invalid event name." });
      return;
    }
    const { hub, events } = this.#context;
    const { id: connectionId, userId } = this.#connection;
    events
      .userEvent({
        hub: hub.name,
        connectionId,
        userId,
        event,
        payload,
        ...(metadata === undefined ? {} : { metadata }),
      })
      .then(
        (answer) => this.#answerEvent(message, answer),
        // A handler that breaks its promise not to reject must not take the service down.
        () => this.#answerEvent(message, { kind: "failed" }),
      );
  }

  #answerEvent(message: ClientEvent, answer: UserEventAnswer): void {
    if (!this.#open) return;
    switch (answer.kind) {
      case "handled":
        // The reply comes before the acknowledgement.
        if (answer.reply !== undefined) {
          this.#tell({ kind: "serverMessage", payload: answer.reply });
        }
        this.#acks.succeed(message.ackId);
        return;
      case "unhandled":
        this.#context.notices.publish({
          kind: "eventUnhandled",
          hub: this.#context.hub.name,
          connectionId: this.#connection.id,
          event: message.event,
        });
        this.#failEvent(message, `No event handler takes the event '${message.event}'.`);
        return;
      case "failed":
        this.#failEvent(message, `The event handler failed for '${message.event}'.`);
        return;
      default:
        answer satisfies never;
    }
  }

  /**
   * Documentation says that the connection is dropped, the service team's emulator keeps one that
   * can be told and closes one that cannot with 1011. The latter is what a developer can work with.
   */
  #failEvent(message: ClientEvent, closeText: string): void {
    if (this.#context.codec.name === "raw") this.#closeByService(1011, closeText);
    else this.#acks.fail(message.ackId, internalServerError);
  }

  #tell(message: ServiceMessage): void {
    const frame = this.#context.codec.encode(message);
    if (frame !== undefined) this.#context.socket.send(frame);
  }

  #closeByService(code: number, closeText: string): void {
    this.#end({ by: "service", code, reason: closeText }, closeText);
  }

  #end(ending: Ending, closeText: string): void {
    this.#context.socket.close(ending.code, closeText);
    this.#leave(ending);
  }

  /** Whichever side ends it first decides how it ended. */
  #leave(ending: Ending): void {
    if (!this.#open) return;
    this.#open = false;
    this.#context.hub.disconnect(this.#connection, ending);
    this.#context.ended(this);
  }
}
