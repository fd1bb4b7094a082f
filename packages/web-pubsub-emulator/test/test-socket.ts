import { once } from "node:events";
import { WebSocket, type ClientOptions } from "ws";

export const jsonProtocol = "json.webpubsub.azure.v1";
export const protobufProtocol = "protobuf.webpubsub.azure.v1";
export const protobufReliableProtocol = "protobuf.reliable.webpubsub.azure.v1";
export const reliableProtocol = "json.reliable.webpubsub.azure.v1";

/** What a client's side saw of the end. */
export interface SeenClose {
  readonly code: number;
  readonly reason: string;
}

/** A bare WebSocket client that hands out what it receives in order. */
export class TestSocket implements Disposable {
  /** Resolves when the WebSocket is closed. */
  readonly closed: Promise<SeenClose>;
  readonly socket: WebSocket;
  readonly #received: (string | Buffer)[] = [];
  #wake: (() => void) | undefined;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on("message", (data, isBinary) => {
      const bytes = Buffer.isBuffer(data) ? data : Buffer.alloc(0);
      this.#received.push(isBinary ? bytes : bytes.toString("utf8"));
      this.#wake?.();
    });
    this.closed = new Promise((resolve) => {
      socket.on("close", (code, reason) => {
        resolve({ code, reason: reason.toString("utf8") });
        this.#wake?.();
      });
    });
  }

  /** Connects; rejects when the handshake is refused. */
  static async open(
    url: URL,
    protocols: readonly string[] = [],
    options: ClientOptions = {},
  ): Promise<TestSocket> {
    const socket = new WebSocket(url, [...protocols], options);
    const opened = new TestSocket(socket);
    await once(socket, "open");
    return opened;
  }

  /** Connects with the JSON subprotocol and takes the greeting. */
  static async openJson(
    url: URL,
    options: ClientOptions = {},
  ): Promise<TestSocket & { readonly connectionId: string }> {
    const opened = await TestSocket.open(url, [jsonProtocol], options);
    const greeting = await opened.nextJson();
    return Object.assign(opened, { connectionId: String(greeting["connectionId"]) });
  }

  /** The next message: a string for text, bytes for binary. Rejects when the end comes first. */
  async next(): Promise<string | Buffer> {
    for (;;) {
      const message = this.#received.shift();
      if (message !== undefined) return message;
      if (this.socket.readyState === WebSocket.CLOSED) throw new Error("Closed without a message.");
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  /** The next message, read as a JSON object. */
  async nextJson(): Promise<Record<string, unknown>> {
    const message: unknown = JSON.parse(String(await this.next()));
    if (typeof message !== "object" || message === null) throw new Error("It is no object.");
    return Object.fromEntries(Object.entries(message));
  }

  /** Sends a JSON message and returns what comes next. */
  ask(message: unknown): Promise<Record<string, unknown>> {
    this.socket.send(JSON.stringify(message));
    return this.nextJson();
  }

  [Symbol.dispose](): void {
    this.socket.terminate();
  }
}

/** What a refused handshake was answered with. */
export interface RefusedHandshake {
  readonly status: number | undefined;
  readonly body: string;
}

/** Tries to connect and returns the HTTP answer; rejects when it is let in. */
export function knock(
  url: URL,
  options: ClientOptions & { protocols?: string[] } = {},
): Promise<RefusedHandshake> {
  const socket = new WebSocket(url, options.protocols ?? [], options);
  return new Promise((resolve, reject) => {
    socket.on("error", reject);
    socket.on("open", () => {
      socket.terminate();
      reject(new Error("It was let in."));
    });
    socket.on("unexpected-response", (_request, response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        resolve({ status: response.statusCode, body: Buffer.concat(chunks).toString("utf8") });
      });
    });
  });
}
