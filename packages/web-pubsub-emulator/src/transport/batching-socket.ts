import type { Duplex } from "node:stream";
import { WebSocket } from "ws";
import type { Frame } from "../protocol/codec.ts";
import { fitCloseText } from "../session/close-reasons.ts";
import type { Socket, SocketListener } from "../session/socket.ts";
import type { ExplainedWebSocket, WebSocketOwner } from "./explained-websocket.ts";
import type { FrameBatch } from "./frame-batch.ts";
import type { Turn } from "./turn.ts";

/** Clients that read slower than this many bytes behind are cut off, as the service does. */
const maxWaitingBytes = 16 * 1024 * 1024;

/** What the sockets of one service share. */
export interface SocketContext {
  readonly turn: Turn;
  /** The batch without frames. */
  readonly empty: FrameBatch;
  /** Every WebSocket that is not gone, whether it has a session or not. */
  readonly present: Set<ExplainedWebSocket>;
}

/**
 * A session's socket. All frames that a client has coming before it is its {@link Turn} leave in one
 * write, in their order: a write to the kernel costs more than everything else about a message.
 * Data frames go past ws, which would frame each of them anew for each client; control frames and
 * the handshakes are its own. A reader that is too slow is cut off.
 */
export class BatchingSocket implements Socket, WebSocketOwner {
  listener: SocketListener | undefined;
  readonly #websocket: ExplainedWebSocket;
  readonly #socket: Duplex;
  readonly #context: SocketContext;
  #batch: FrameBatch;

  constructor(websocket: ExplainedWebSocket, socket: Duplex, context: SocketContext) {
    this.#websocket = websocket;
    this.#socket = socket;
    this.#context = context;
    this.#batch = context.empty;
    websocket.owner = this;
    context.present.add(websocket);
  }

  received(bytes: Uint8Array, binary: boolean): void {
    this.listener?.received(bytes, binary);
  }

  lost(code: number, reason: string): void {
    this.#context.present.delete(this.#websocket);
    this.listener?.lost(code, reason);
  }

  failed(code: number, reason: string): void {
    this.listener?.failed(code, reason);
  }

  send(frame: Frame): void {
    if (this.#websocket.readyState !== WebSocket.OPEN) return;
    const { empty, turn } = this.#context;
    if (this.#batch === empty) {
      // Measured before this batch adds to it: a burst is no sign that the client does not read.
      if (this.#socket.writableLength > maxWaitingBytes) {
        this.#websocket.terminate();
        return;
      }
      turn.join(this);
    }
    this.#batch = this.#batch.add(frame);
  }

  ping(): void {
    // What waits already will show the client that the service is there.
    if (this.#socket.writableLength > 0) return;
    if (this.#websocket.readyState === WebSocket.OPEN) this.#websocket.ping();
  }

  pause(): void {
    this.#websocket.pause();
  }

  resume(): void {
    this.#websocket.resume();
  }

  close(code: number, reason: string): void {
    // The other side's goodbye is something to read.
    this.#websocket.resume();
    this.#websocket.close(code, fitCloseText(reason));
  }

  cut(): void {
    this.#websocket.terminate();
  }

  /** Writes what waits, unless the client has gone or is going in the meantime. */
  release(): void {
    const batch = this.#batch;
    this.#batch = this.#context.empty;
    if (batch === this.#context.empty || this.#websocket.readyState !== WebSocket.OPEN) return;
    const pieces = batch.pieces();
    if (pieces.length > 1) this.#socket.cork();
    for (const piece of pieces) this.#socket.write(piece);
    if (pieces.length > 1) this.#socket.uncork();
  }
}
