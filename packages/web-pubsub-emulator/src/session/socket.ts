import type { Frame } from "../protocol/codec.ts";

/** What a session asks of its WebSocket. None of it throws; on a closed socket it does nothing. */
export interface Socket {
  /**
   * Who hears what comes from the client. Without one, because its session has ended or another
   * socket has taken that over, what the client still says is passed over.
   */
  listener: SocketListener | undefined;
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

/** Who is on the service's side of a socket. */
export interface SocketListener {
  /** A whole WebSocket message has come from the client. */
  received(bytes: Uint8Array, binary: boolean): void;
  /** The WebSocket is closed, by whichever side; 1006 stands for a broken connection. */
  lost(code: number, reason: string): void;
  /** The WebSocket layer found a frame that it could not accept, and is closing by itself. */
  failed(code: number, reason: string): void;
}
