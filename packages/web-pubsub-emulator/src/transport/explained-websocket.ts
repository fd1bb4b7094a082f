import { WebSocket } from "ws";
import type { SocketListener } from "../session/socket.ts";
import type { HeldBack } from "./turn.ts";

/**
 * Who hears what comes over a WebSocket, and holds back frames that leave before a close frame does,
 * whoever wants to close: this side, the other or ws.
 */
export interface WebSocketOwner extends SocketListener, HeldBack {}

/**
 * A client's WebSocket: passes on what comes, and adds the service's texts to the codes with which
 * ws closes a connection by itself.
 */
export class ExplainedWebSocket extends WebSocket {
  /** There as soon as it is open. */
  owner: WebSocketOwner | undefined;
  /** The code with which this side gave the connection up because of a frame, if it did. */
  failedWith: number | undefined;

  override close(code?: number, reason?: string | Buffer): void {
    this.owner?.release();
    const text = reason === undefined ? describeFrameError(code) : undefined;
    if (text !== undefined) this.failedWith = code;
    super.close(code, reason ?? text);
  }

  /**
   * Hears of messages and of the end itself: listeners would be three closures and a table of them
   * for each of fifteen thousand idle clients.
   */
  override emit(event: string | symbol, ...told: readonly unknown[]): boolean {
    const [first, second] = told;
    switch (event) {
      case "message":
        // With the default binaryType a message is one Buffer.
        if (Buffer.isBuffer(first)) this.owner?.received(first, second === true);
        return true;
      case "error":
        this.#tellFailure();
        return true;
      case "close":
        this.owner?.lost(Number(first), Buffer.isBuffer(second) ? second.toString() : "");
        // Whoever waits for the end listens, too.
        return super.emit(event, ...told);
      default:
        return super.emit(event, ...told);
    }
  }

  /** Any other error breaks the connection, and `close` tells of that. */
  #tellFailure(): void {
    const { failedWith } = this;
    if (failedWith !== undefined)
      this.owner?.failed(failedWith, describeFrameError(failedWith) ?? "");
  }
}

/** Why ws gives a connection up, by its close code; `undefined` for a code that is not ws's own. */
function describeFrameError(code: number | undefined): string | undefined {
  switch (code) {
    case 1002:
      return "The client frame is invalid.";
    case 1007:
      return "The client message is not valid UTF-8.";
    case 1009:
      return "The client message is too large.";
    default:
      return undefined;
  }
}
