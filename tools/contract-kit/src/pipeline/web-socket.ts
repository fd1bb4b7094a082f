import { dataOfBytes, dataOfText, type MessageData } from "../fixture/conversation.ts";
import type { RecordedRequest } from "../fixture/fixture.ts";

/** What a WebSocket sends. */
export type Sendable = string | ArrayBuffer | ArrayBufferView | Blob;

/** The part of the platform's `WebSocket` that clients use, on every platform. */
export interface WebSocketLike extends EventTarget {
  readonly url: string;
  /** The subprotocol that the service chose; empty: none. */
  readonly protocol: string;
  /** 0 connecting, 1 open, 2 closing, 3 closed. */
  readonly readyState: number;
  readonly extensions: string;
  readonly bufferedAmount: number;
  binaryType: string;
  /** Sends a message; while it connects, that throws an `InvalidStateError`. */
  send(data: Sendable): void;
  /** Ends the conversation, with code 1000 or one from 3000 to 4999, or with none. */
  close(code?: number, reason?: string): void;
}

/** What a client makes WebSockets with: the platform's own, or one in its place. */
export type WebSocketConstructor = new (
  url: string | URL,
  protocols?: string | string[],
) => WebSocketLike;

/** The request of a handshake, as a fixture describes it. */
export function createHandshake(
  url: string | URL,
  protocols: string | readonly string[] = [],
): RecordedRequest {
  const list = typeof protocols === "string" ? [protocols] : protocols;
  const headers = list.length === 0 ? {} : { "sec-websocket-protocol": list.join(", ") };
  // A page may name an address as it does for other requests.
  const absolute = new URL(url).href.replace(/^http/, "ws");
  return { kind: "request", method: "GET", url: absolute, headers, body: { kind: "none" } };
}

/** What one message carries. Only a Blob has to be waited for. */
export function readMessageData(data: Sendable): MessageData | Promise<MessageData> {
  if (typeof data === "string") return dataOfText(data);
  if (data instanceof Blob) {
    return data.arrayBuffer().then((buffer) => dataOfBytes(new Uint8Array(buffer)));
  }
  if (ArrayBuffer.isView(data)) {
    return dataOfBytes(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  }
  return dataOfBytes(new Uint8Array(data));
}
