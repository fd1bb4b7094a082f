import type { ClientMessage, ServiceMessage } from "./messages.ts";

/** One WebSocket message, encoded once and then sent as it is to any number of clients. */
export interface Frame {
  readonly bytes: Uint8Array;
  /** A binary message; otherwise `bytes` is UTF-8 text. */
  readonly binary: boolean;
}

/** What a frame from a client turned out to be. */
export type Decoded =
  | { readonly kind: "message"; readonly message: ClientMessage }
  | {
      readonly kind: "invalid";
      /** 1003 for the wrong kind of frame, 1007 for contents that make no message. */
      readonly closeCode: 1003 | 1007;
      /** Fits a close frame: at most 123 bytes. */
      readonly reason: string;
    };

/** One wire protocol: bytes to messages and back. Codecs keep no state about a connection. */
export interface Codec {
  /** Codecs with the same name encode alike, so that what one has encoded serves the other. */
  readonly name: "json" | "protobuf" | "raw";
  /** What a client asks for in the handshake; empty for the simple client. */
  readonly subprotocol: string;
  /** Reads a frame. Total: whatever comes, it answers and does not throw. */
  decode(bytes: Uint8Array, binary: boolean): Decoded;
  /** Writes a message; `undefined` when this protocol does not tell its clients. */
  encode(message: ServiceMessage): Frame | undefined;
  /**
   * Writes an encoded data message anew with its sequence id in it. There on reliable protocols
   * alone, and what makes them such.
   */
  readonly numberFrame?: (frame: Frame, sequenceId: number) => Frame;
}
