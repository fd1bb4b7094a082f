import type { Frame } from "../protocol/codec.ts";

/** What a session asks of its WebSocket. None of it throws; on a closed socket it does nothing. */
export interface Socket {
  send(frame: Frame): void;
  /** Sends a WebSocket ping frame, which keeps proxies from dropping an idle connection. */
  ping(): void;
  /** Reads no more until {@link resume}; what has been read already still comes. */
  pause(): void;
  resume(): void;
  /** Starts the close handshake behind everything sent before. The reason fits 123 bytes. */
  close(code: number, reason: string): void;
  /** Ends it at once, without a close frame and without what has not left yet. */
  cut(): void;
}
