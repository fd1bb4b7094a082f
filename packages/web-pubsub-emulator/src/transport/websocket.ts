import { STATUS_CODES, type IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { maxMessageBytes } from "../payload.ts";
import type { Negotiated } from "../protocol/negotiate.ts";
import type { Admission, Applicant } from "../session/admission.ts";
import type { Sessions } from "../session/sessions.ts";
import type { Socket } from "../session/socket.ts";
import { BatchingSocket, type SocketContext } from "./batching-socket.ts";
import { ExplainedWebSocket } from "./explained-websocket.ts";
import { FrameBatch } from "./frame-batch.ts";
import { readHandshake, type HandshakeContext } from "./handshake.ts";
import { splitTarget } from "./target.ts";
import { Turn } from "./turn.ts";

/** A client at the door. */
interface Knock {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
  /** It is at the door no more. */
  readonly forget: () => void;
}

/** Why a client does not get in, and with which words. */
type Refusal = Omit<Extract<Admission, { kind: "refused" }>, "kind">;

/** The WebSocket side of the service: handshakes, frames and the end of connections. */
export class WebSocketDoor {
  readonly #context: HandshakeContext;
  readonly #sessions: Sessions;
  readonly #sockets: SocketContext = createSocketContext();
  /** What each handshake agreed on, until it has been told to the client. */
  readonly #answers = new WeakMap<IncomingMessage, string>();
  /** Connections that are HTTP's no more, and no WebSockets: those that wait, or hear why not. */
  readonly #knocking = new Set<Duplex>();
  #closed = false;
  readonly #server = new WebSocketServer<typeof ExplainedWebSocket>({
    noServer: true,
    maxPayload: maxMessageBytes,
    // Ours takes no listener for each of them.
    clientTracking: false,
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
    socket.on("error", destroySocket);
    this.#knocking.add(socket);
    const forget = (): void => void this.#knocking.delete(socket);
    socket.once("close", forget);
    const { headers, rawHeaders } = request;
    const target = splitTarget(request.url ?? "/");
    const handshake = readHandshake({ ...target, headers, rawHeaders }, this.#context);
    const knock = { request, socket, head, forget };
    if (this.#closed) {
      this.#refuse(knock, stopping);
      return;
    }
    switch (handshake.kind) {
      case "accepted":
        this.#admit(knock, handshake.applicant);
        return;
      case "recovering":
        this.#upgrade(knock, handshake.protocol, (door) =>
          this.#sessions.recover({ ...handshake, codec: handshake.protocol.codec, socket: door }),
        );
        return;
      case "refused":
        this.#refuse(knock, handshake);
        return;
      default:
        handshake satisfies never;
    }
  }

  /** Lets a client in at once, or as soon as the application has said whether it may. */
  #admit(knock: Knock, applicant: Applicant): void {
    const { socket } = knock;
    const leaving = new AbortController();
    const admission = this.#sessions.admit(applicant, leaving.signal);
    if (!(admission instanceof Promise)) {
      this.#conclude(knock, admission);
      return;
    }
    const leave = (): void => leaving.abort(new Error("the client has gone"));
    socket.once("end", leave).once("close", leave);
    const conclude = (decided: Admission): void => {
      socket.off("end", leave).off("close", leave);
      this.#conclude(knock, decided);
    };
    admission.then(conclude, () => {
      const explanation = "The event handler failed for 'connect'.";
      conclude({ kind: "refused", status: 500, explanation });
    });
  }

  #conclude(knock: Knock, admission: Admission): void {
    switch (admission.kind) {
      case "admitted": {
        const { guest } = admission;
        if (this.#closed) {
          this.#sessions.abandon(guest, stopping.explanation);
          this.#refuse(knock, stopping);
          return;
        }
        const open = (socket: Socket): void => this.#sessions.open(guest, socket);
        // ws answers by itself what is no handshake that it can take.
        if (!this.#upgrade(knock, guest.protocol, open)) this.#sessions.abandon(guest);
        return;
      }
      case "refused":
        this.#refuse(knock, admission);
        return;
      case "gone":
        knock.socket.destroy();
        return;
      default:
        admission satisfies never;
    }
  }

  /** Makes a WebSocket of a client's connection; `false` when that cannot be. */
  #upgrade(
    { request, socket, head, forget }: Knock,
    { answer }: Negotiated,
    attach: (socket: Socket) => void,
  ): boolean {
    if (answer !== undefined) this.#answers.set(request, answer);
    let upgraded = false;
    this.#server.handleUpgrade(request, socket, head, (websocket) => {
      upgraded = true;
      // An idle client costs no more than it has to; for errors ws has a listener of its own.
      socket.off("close", forget).off("error", destroySocket);
      forget();
      attach(new BatchingSocket(websocket, socket, this.#sockets));
    });
    return upgraded;
  }

  #refuse({ request, socket }: Knock, refusal: Refusal): void {
    const { path } = splitTarget(request.url ?? "/");
    const { status, explanation } = refusal;
    this.#sessions.refused({ path, status, explanation });
    refuseUpgrade(socket, refusal);
  }

  /** Lets nobody in from now on. What is there is for waiting until it is gone. */
  close(): Drain {
    this.#closed = true;
    const webSockets = this.drain();
    const gone = Array.from(this.#knocking, whenClosed);
    return {
      drained: Promise.all([webSockets.drained, ...gone]).then(() => undefined),
      terminate: () => {
        webSockets.terminate();
        for (const socket of this.#knocking) socket.destroy();
      },
    };
  }

  /** Every WebSocket that is there now, for waiting until it is gone. */
  drain(): Drain {
    const leaving = [...this.#sockets.present];
    const gone = leaving.map(
      (websocket) => new Promise<void>((resolve) => websocket.once("close", resolve)),
    );
    return {
      drained: Promise.all(gone).then(() => undefined),
      terminate: () => {
        for (const websocket of leaving) websocket.terminate();
      },
    };
  }
}

/** What a client hears that comes too late. */
const stopping: Refusal = { status: 503, explanation: "The service is stopping." };

function whenClosed(socket: Duplex): Promise<void> {
  return new Promise((resolve) => socket.once("close", () => resolve()));
}

/** WebSockets that are being closed. Those that come later are not among them. */
export interface Drain {
  /** Resolves when the last one has gone. */
  readonly drained: Promise<void>;
  /** Ends those whose close handshake has not come to an end by itself. */
  readonly terminate: () => void;
}

/** One function for all sockets: it keeps nothing of a handshake, whose token and headers are long. */
function destroySocket(this: Duplex): void {
  this.destroy();
}

function createSocketContext(): SocketContext {
  const empty = FrameBatch.empty();
  // What begins every batch must not keep what was sent.
  return { empty, turn: new Turn(() => empty.forget()), present: new Set() };
}

/** How long a refusal may take to be read, in milliseconds of real time: what ws gives a close frame. */
const refusalTimeoutInMs = 30_000;

/** Answers a handshake with plain HTTP, and the connection is over: with a sentence, or the application's words. */
function refuseUpgrade(socket: Duplex, { status, explanation, body: given }: Refusal): void {
  const body = given?.bytes ?? Buffer.from(`${explanation}\n`, "utf8");
  const contentType = given === undefined ? "text/plain; charset=utf-8" : given.contentType;
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? "Refused"}`,
    ...(contentType === undefined ? [] : [`Content-Type: ${contentType}`]),
    `Content-Length: ${body.length}`,
    ...(status === 401 ? ["WWW-Authenticate: Bearer"] : []),
    "Connection: close",
  ];
  // The other side may never close its half, nor read.
  const timeout = setTimeout(() => socket.destroy(), refusalTimeoutInMs).unref();
  socket.once("close", () => clearTimeout(timeout));
  socket.once("finish", () => socket.destroy());
  socket.end(Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`, "latin1"), body]));
}
