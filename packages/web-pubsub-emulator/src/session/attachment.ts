import type { KeptAlive } from "./keep-alive.ts";
import type { Socket } from "./socket.ts";

/** Who is on the service's side of a socket. */
export interface AttachmentOwner {
  /** A whole WebSocket message has come from the client. */
  received(bytes: Uint8Array, binary: boolean): void;
  /** The WebSocket is closed, by the client or by an accident. */
  lost(code: number, reason: string): void;
  /** The WebSocket layer gave the connection up because of a frame. */
  failed(code: number, reason: string): void;
}

/**
 * What ties a socket to its session, for as long as the session holds on to it. A session that has
 * ended, or that another socket has taken over, hears nothing more of this one.
 */
export class Attachment implements KeptAlive {
  readonly socket: Socket;
  #owner: AttachmentOwner | undefined;

  constructor(socket: Socket, owner: AttachmentOwner) {
    this.socket = socket;
    this.#owner = owner;
  }

  /** A whole WebSocket message from the client. */
  receive(bytes: Uint8Array, binary: boolean): void {
    this.#owner?.received(bytes, binary);
  }

  /** The WebSocket is closed, by whichever side; 1006 stands for a broken connection. */
  closed(code: number, reason: string): void {
    this.#owner?.lost(code, reason);
  }

  /** The WebSocket layer found a frame that it could not accept and is closing by itself. */
  failed(code: number, reason: string): void {
    this.#owner?.failed(code, reason);
  }

  ping(): void {
    this.socket.ping();
  }

  /** The session lets go of the socket. */
  release(): void {
    this.#owner = undefined;
  }
}
