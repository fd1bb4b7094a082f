import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";
import type { Emulator } from "@restline/web-pubsub-emulator";

/** Opens a TCP connection to an emulator. What goes wrong with it ends it, and nothing else. */
export function dial({ endpoint }: Emulator): Socket {
  const socket = connect(Number(new URL(endpoint).port), "127.0.0.1");
  socket.on("error", () => socket.destroy());
  return socket;
}

/** Resolves when the connection has ended, be it by an error. */
export function whenClosed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.closed) resolve();
    else socket.once("close", () => resolve());
  });
}

/** The request of a handshake, byte for byte. Headers of the caller's replace those of the same name. */
export function printHandshake(
  url: URL,
  headers: Readonly<Record<string, string | undefined>> = {},
): string {
  const lines = Object.entries({
    host: url.host,
    connection: "Upgrade",
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": randomBytes(16).toString("base64"),
    ...headers,
  }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\r\n`]));
  return `GET ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join("")}\r\n`;
}

/** A WebSocket of which every byte is the test's own. */
export class RawWebSocket implements Disposable {
  readonly socket: Socket;
  /** Resolves when the connection is over. */
  readonly closed: Promise<void>;
  #received: Buffer = Buffer.alloc(0);
  #wake: (() => void) | undefined;

  private constructor(socket: Socket) {
    this.socket = socket;
    this.closed = whenClosed(socket);
    socket.on("data", (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk]);
      this.#wake?.();
    });
    socket.once("close", () => this.#wake?.());
  }

  /** Resolves when the service has answered 101; rejects when it has not. */
  static async open(emulator: Emulator, url: URL, protocol?: string): Promise<RawWebSocket> {
    const raw = new RawWebSocket(dial(emulator));
    raw.socket.write(printHandshake(url, { "sec-websocket-protocol": protocol }));
    const answer = await raw.#read((received) => {
      const end = received.indexOf("\r\n\r\n");
      return end === -1 ? undefined : end + 4;
    });
    if (!answer.toString("latin1").startsWith("HTTP/1.1 101 ")) throw new Error(String(answer));
    return raw;
  }

  /** The code and the text of the next close frame; rejects when the end comes without one. */
  async nextClose(): Promise<{ readonly code: number; readonly reason: string }> {
    for (;;) {
      const frame = await this.#read(measureFrame);
      if ((frame[0] ?? 0) !== 0x88) continue;
      return { code: frame.readUInt16BE(2), reason: frame.subarray(4).toString("utf8") };
    }
  }

  [Symbol.dispose](): void {
    this.socket.destroy();
  }

  async #read(measure: (received: Buffer) => number | undefined): Promise<Buffer> {
    for (;;) {
      const length = measure(this.#received);
      if (length !== undefined) {
        const read = this.#received.subarray(0, length);
        this.#received = this.#received.subarray(length);
        return read;
      }
      if (this.socket.closed) throw new Error("Closed in the middle.");
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}

/** The length of the first frame of a service, which masks none; `undefined` while it is not whole. */
function measureFrame(received: Buffer): number | undefined {
  if (received.length < 2) return undefined;
  const short = (received[1] ?? 0) & 0x7f;
  const head = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (received.length < head) return undefined;
  const payload =
    short < 126
      ? short
      : short === 126
        ? received.readUInt16BE(2)
        : Number(received.readBigUInt64BE(2));
  return received.length < head + payload ? undefined : head + payload;
}

/** What a frame is made of. By default it is a whole text, masked, with its true length. */
export interface FrameParts {
  readonly opcode?: number;
  readonly final?: boolean;
  /** The three reserved bits, as a number from 0 to 7. */
  readonly reserved?: number;
  readonly masked?: boolean;
  /** The length that the frame claims to have. */
  readonly claims?: number;
}

/** One frame of a client. Its mask is zero, so that it can be read. */
export function printFrame(payload: string | Uint8Array, parts: FrameParts = {}): Buffer {
  const { opcode = 1, final = true, reserved = 0, masked = true } = parts;
  const bytes = Buffer.from(payload);
  const length = parts.claims ?? bytes.length;
  const first = (final ? 0x80 : 0) | (reserved << 4) | opcode;
  const mask = masked ? 0x80 : 0;
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  head[0] = first;
  if (head.length === 2) head[1] = mask | length;
  else if (head.length === 4) {
    head[1] = mask | 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = mask | 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([head, Buffer.alloc(masked ? 4 : 0), bytes]);
}
