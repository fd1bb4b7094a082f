import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocket, WebSocketServer } from "ws";
import { maxMessageBytes } from "../payload.ts";
import type { Session } from "../session/session.ts";
import type { Sessions } from "../session/sessions.ts";
import { BatchingSocket, type Batching } from "./batching-socket.ts";
import { FrameBatch } from "./frame-batch.ts";
import { readHandshake, type HandshakeContext } from "./handshake.ts";
import { splitTarget } from "./target.ts";
import { Turn } from "./turn.ts";

/** The WebSocket side of the service: handshakes, frames and the end of connections. */
export class WebSocketDoor {
  readonly #context: HandshakeContext;
  readonly #sessions: Sessions;
  readonly #batching: Batching = createBatching();
  /** What each handshake agreed on, until it has been told to the client. */
  readonly #answers = new WeakMap<IncomingMessage, string>();
  readonly #server = new WebSocketServer<typeof ExplainedWebSocket>({
    noServer: true,
    maxPayload: maxMessageBytes,
    WebSocket: ExplainedWebSocket,
    // The answer is ours: ws would take the client's first offer, whether we speak it or not.
    handleProtocols: (_offers, request) => this.#answers.get(request) ?? false,
  });

  constructor(context: HandshakeContext, sessions: Sessions) {
    this.#context = context;
    this.#sessions = sessions;
  }

  /** Turns an HTTP request into a client of the service, or answers why not. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // A peer that vanishes now must not bring the process down; there is nobody to tell.
    socket.on("error", () => socket.destroy());
    const { path, query } = splitTarget(request.url ?? "/");
    const handshake = readHandshake({ path, query, headers: request.headers }, this.#context);
    if (handshake.kind === "refused") {
      const { status, explanation } = handshake;
      this.#sessions.refused({ path, status, explanation });
      refuseUpgrade(socket, status, explanation);
      return;
    }
    const { hub, userId, roles, groups, codec } = handshake;
    if (handshake.answer !== undefined) this.#answers.set(request, handshake.answer);
    this.#server.handleUpgrade(request, socket, head, (websocket) => {
      const door = new BatchingSocket(websocket, socket, this.#batching);
      const session = this.#sessions.open({ hub, userId, roles, groups, codec, socket: door });
      if (session === undefined) websocket.close(1011, "The connection id is in use.");
      else listenTo(websocket, session);
    });
  }

  /** Ends every connection whose close handshake has not come to an end by itself. */
  terminateAll(): void {
    for (const websocket of this.#server.clients) websocket.terminate();
  }

  /** Resolves when the last connection has gone. */
  async drained(): Promise<void> {
    await Promise.all(
      Array.from(
        this.#server.clients,
        (websocket) => new Promise((resolve) => websocket.once("close", resolve)),
      ),
    );
  }
}

function createBatching(): Batching {
  const empty = FrameBatch.empty();
  // What begins every batch must not keep what was sent.
  return { empty, turn: new Turn(() => empty.forget()) };
}

/** Adds the service's texts to the codes with which ws closes a connection by itself. */
class ExplainedWebSocket extends WebSocket {
  /** The code with which this side gave the connection up because of a frame, if it did. */
  failedWith: number | undefined;

  override close(code?: number, reason?: string | Buffer): void {
    const text = reason === undefined ? describeFrameError(code) : undefined;
    if (text !== undefined) this.failedWith = code;
    super.close(code, reason ?? text);
  }
}

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

function listenTo(websocket: ExplainedWebSocket, session: Session): void {
  websocket.on("message", (data, isBinary) => {
    // With the default binaryType a message is one Buffer.
    if (Buffer.isBuffer(data)) session.receive(data, isBinary);
  });
  websocket.on("error", () => {
    const { failedWith } = websocket;
    // Any other error breaks the connection, and `close` tells of that.
    if (failedWith !== undefined) session.failed(failedWith, describeFrameError(failedWith) ?? "");
  });
  websocket.on("close", (code, reason) => session.closed(code, reason.toString("utf8")));
}

const statusTexts: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  404: "Not Found",
};

/** Answers a handshake with plain HTTP: a sentence, and the connection is over. */
function refuseUpgrade(socket: Duplex, status: number, explanation: string): void {
  const body = Buffer.from(`${explanation}\n`, "utf8");
  const head = [
    `HTTP/1.1 ${status} ${statusTexts[status] ?? "Refused"}`,
    "Content-Type: text/plain; charset=utf-8",
    `Content-Length: ${body.length}`,
    ...(status === 401 ? ["WWW-Authenticate: Bearer"] : []),
    "Connection: close",
  ];
  // The other side may never close its half.
  socket.once("finish", () => socket.destroy());
  socket.end(Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`, "latin1"), body]));
}
