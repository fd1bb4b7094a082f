import type { Duplex } from "node:stream";
import { WebSocket } from "ws";
import type { Frame } from "../protocol/codec.ts";
import { fitCloseText } from "../session/close-reasons.ts";
import type { Socket } from "../session/socket.ts";
import type { ExplainedWebSocket } from "./explained-websocket.ts";
import type { FrameBatch } from "./frame-batch.ts";
import type { HeldBack, Turn } from "./turn.ts";

/** Clients that read slower than this many bytes behind are cut off, as the service does. */
const maxWaitingBytes = 16 * 1024 * 1024;

/** What the sockets of one service share. */
export interface Batching {
  readonly turn: Turn;
  /** The batch without frames. */
  readonly empty: FrameBatch;
}

/**
 * A session's socket. All frames that one turn of the event loop has for a client leave in one
 * write, in their order: a write to the kernel costs more than everything else about a message.
 * Data frames go past ws, which would frame each of them anew for each client; control frames and
 * the handshakes are its own. A reader that is too slow is cut off.
 */
export class BatchingSocket implements Socket, HeldBack {
  readonly #websocket: ExplainedWebSocket;
  readonly #socket: Duplex;
  readonly #batching: Batching;
  #batch: FrameBatch;

  constructor(websocket: ExplainedWebSocket, socket: Duplex, batching: Batching) {
    this.#websocket = websocket;
    this.#socket = socket;
    this.#batching = batching;
    this.#batch = batching.empty;
    websocket.heldBack = this;
  }

  send(frame: Frame): void {
    if (this.#websocket.readyState !== WebSocket.OPEN) return;
    const { empty, turn } = this.#batching;
    if (this.#batch === empty) {
      // Measured before this turn adds to it: a burst is no sign that the client does not read.
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
    this.#batch = this.#batching.empty;
    if (batch === this.#batching.empty || this.#websocket.readyState !== WebSocket.OPEN) return;
    const pieces = batch.pieces();
    if (pieces.length > 1) this.#socket.cork();
    for (const piece of pieces) this.#socket.write(piece);
    if (pieces.length > 1) this.#socket.uncork();
  }
}
