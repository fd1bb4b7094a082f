import type { Connection } from "../hub/connection.ts";
import type { Delivery } from "../hub/delivery.ts";
import type { Ending, Hub } from "../hub/hub.ts";
import type { Outbox } from "../hub/ports.ts";
import type { Codec } from "../protocol/codec.ts";
import type { FrameMemo } from "../protocol/frame-memo.ts";
import type { ClientMessage, ServiceMessage } from "../protocol/messages.ts";
import { Acks } from "./acks.ts";
import { Attachment, type AttachmentOwner } from "./attachment.ts";
import { describeCloseByApplication, describeNormalClose } from "./close-reasons.ts";
import type { Conversation } from "./conversation.ts";
import { raiseEvent, type EventContext } from "./event-requests.ts";
import { answerGroupRequest } from "./group-requests.ts";
import type { KeepAlive } from "./keep-alive.ts";
import type { Socket } from "./socket.ts";

/** What all sessions share. */
export interface SessionContext extends EventContext {
  readonly memo: FrameMemo;
  readonly keepAlive: KeepAlive;
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
 */
export class Session implements Outbox, Conversation, AttachmentOwner {
  readonly hub: Hub;
  readonly codec: Codec;
  readonly connection: Connection;
  readonly acks: Acks = new Acks((ack) => this.tell(ack));
  readonly #context: SessionContext;
  #attachment: Attachment | undefined;
  #open = true;

  constructor(context: SessionContext, subject: SessionSubject) {
    this.#context = context;
    this.hub = subject.hub;
    this.codec = subject.codec;
    this.connection = subject.connect(this);
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** Enters the hub over a client's socket and greets the client. A session begins here, once. */
  begin(socket: Socket): Attachment {
    this.hub.connect(this.connection);
    const attachment = this.#attach(socket);
    const { id: connectionId, userId } = this.connection;
    this.tell({ kind: "connected", connectionId, userId });
    return attachment;
  }

  received(bytes: Uint8Array, binary: boolean): void {
    const decoded = this.codec.decode(bytes, binary);
    if (decoded.kind === "message") this.#handle(decoded.message);
    else this.closeByService(decoded.closeCode, decoded.reason);
  }

  lost(code: number, reason: string): void {
    this.#leave({ by: "client", code, reason: reason === "" ? describeNormalClose(code) : reason });
  }

  failed(code: number, reason: string): void {
    this.#leave({ by: "service", code, reason });
  }

  deliver(message: Delivery): void {
    const frame = this.#context.memo.encode(message, this.codec);
    if (frame !== undefined) this.#attachment?.socket.send(frame);
  }

  tell(message: ServiceMessage): void {
    const frame = this.codec.encode(message);
    if (frame !== undefined) this.#attachment?.socket.send(frame);
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
      case "ping":
        this.tell({ kind: "pong" });
        return;
      case "sequenceAck":
        // Only a reliable connection numbers its messages; on this one there is nothing to free.
        return;
      default:
        message satisfies never;
    }
  }

  #attach(socket: Socket): Attachment {
    const attachment = new Attachment(socket, this);
    this.#attachment = attachment;
    this.#context.keepAlive.add(attachment);
    return attachment;
  }

  #end(ending: Ending, closeText: string): void {
    this.#attachment?.socket.close(ending.code, closeText);
    this.#leave(ending);
  }

  /** A session ends here, once: whichever side ends it first decides how it ended. */
  #leave(ending: Ending): void {
    if (!this.#open) return;
    this.#open = false;
    this.#release();
    this.hub.disconnect(this.connection, ending);
    this.#context.ended(this);
  }

  #release(): void {
    if (this.#attachment === undefined) return;
    this.#context.keepAlive.remove(this.#attachment);
    this.#attachment.release();
    this.#attachment = undefined;
  }
}
