import { WebSocket } from "ws";
import type { HeldBack } from "./turn.ts";

/** Adds the service's texts to the codes with which ws closes a connection by itself. */
export class ExplainedWebSocket extends WebSocket {
  /** The code with which this side gave the connection up because of a frame, if it did. */
  failedWith: number | undefined;
  /** Frames that leave before a close frame does, whoever wants to close: this side, the other or ws. */
  heldBack: HeldBack | undefined;

  override close(code?: number, reason?: string | Buffer): void {
    this.heldBack?.release();
    const text = reason === undefined ? describeFrameError(code) : undefined;
    if (text !== undefined) this.failedWith = code;
    super.close(code, reason ?? text);
  }
}

/** Why ws gives a connection up, by its close code; `undefined` for a code that is not ws's own. */
export function describeFrameError(code: number | undefined): string | undefined {
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
