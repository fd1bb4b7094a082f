import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import { maxMessageBytes } from "../payload.ts";
import type { RestBody, RestRequest } from "../rest/message.ts";
import type { ServerCertificate } from "./certificate.ts";
import type { Answerer, Reply } from "./reply.ts";
import { splitTarget } from "./target.ts";
import { writeReply } from "./write-reply.ts";

/** What a listener passes its traffic to. */
export interface HttpDoor {
  readonly answer: Answerer;
  /** A client asks to become a WebSocket. Owns the socket from here on. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

/** A server that is listening. */
export interface Listener {
  readonly port: number;
  /** Stops listening and resolves when no connection is left. Drops those that wait for a request. */
  close(): Promise<void>;
  /** Drops what does not come to an end by itself: requests and, over https, whatever is connected. */
  dropRequests(): void;
}

/** Longer than clients keep an idle connection, so that none of them is closed under a request. */
const keepAliveTimeoutInMs = 130_000;

/**
 * Listens on an address, over https when there is a certificate.
 *
 * @param address - `port` 0 takes a free one.
 * @throws what node:net reports when the address cannot be had, such as `EADDRINUSE`.
 */
export async function listen(
  address: { readonly host: string; readonly port: number },
  door: HttpDoor,
  certificate?: ServerCertificate,
): Promise<Listener> {
  const scheme = certificate === undefined ? "http" : "https";
  const server = createAnyServer(certificate, (request, response) => {
    receiveBody(request, (body) => {
      const reply = door.answer(
        readRequest(request, scheme, { body, gone: () => signalClose(response) }),
      );
      if (!(reply instanceof Promise)) {
        writeReply(request, response, reply);
        return;
      }
      const writeLate = (late: Reply): void => {
        // A server that has stopped listening waits for this connection to end.
        if (!server.listening) response.shouldKeepAlive = false;
        writeReply(request, response, late);
      };
      // Nobody who answers rejects; should one, the client is not left to wait.
      reply.then(writeLate).catch(() => request.socket.destroy());
    });
  });
  server.on("upgrade", door.upgrade);
  const handshakes = certificate === undefined ? undefined : trackSockets(server);
  await startListening(server, address);
  return {
    port: readPort(server),
    close: () => stopListening(server),
    dropRequests: () => {
      server.closeAllConnections();
      for (const socket of handshakes ?? []) socket.destroy();
    },
  };
}

function createAnyServer(
  certificate: ServerCertificate | undefined,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Server {
  const options: ServerOptions = {
    keepAliveTimeout: keepAliveTimeoutInMs,
    // Some clients offer an upgrade to HTTP/2 on ordinary requests (`Upgrade: h2c`): only a
    // WebSocket is one, everything else is answered as if it had not asked.
    shouldUpgradeCallback: (request) =>
      request.headers.upgrade?.toLowerCase().includes("websocket") ?? false,
  };
  if (certificate === undefined) return createServer(options, answer);
  return createSecureServer(
    { ...options, cert: certificate.certificate, key: certificate.key },
    answer,
  );
}

/** node:https knows a connection only when its TLS handshake is over, which a peer may never let it be. */
function trackSockets(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  return sockets;
}

function signalClose(response: ServerResponse): AbortSignal {
  const closed = new AbortController();
  response.once("close", () => closed.abort());
  return closed.signal;
}

function startListening(
  server: Server,
  address: { readonly host: string; readonly port: number },
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(address.port, address.host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function readPort(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") {
    throw new TypeError("A server that listens on a host has a port.");
  }
  return address.port;
}

function stopListening(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeIdleConnections();
  });
}

/** How much of a body that is too large is read and dropped, so that its sender reads the answer. */
const maxDroppedBytes = 16 * 1024 * 1024;

/** Collects a body up to the service's limit. One that is longer is answered as soon as that shows. */
function receiveBody(request: IncomingMessage, done: (body: RestBody) => void): void {
  const declared = request.headers["content-length"];
  if (declared === undefined && request.headers["transfer-encoding"] === undefined) {
    done({ kind: "none" });
    return;
  }
  const chunks: Buffer[] = [];
  let length = 0;
  let isTooLarge = Number(declared) > maxMessageBytes;
  request.on("data", (chunk: Buffer) => {
    length += chunk.length;
    if (length > maxMessageBytes + maxDroppedBytes) request.destroy();
    if (isTooLarge) return;
    if (length <= maxMessageBytes) {
      chunks.push(chunk);
      return;
    }
    isTooLarge = true;
    chunks.length = 0;
    done({ kind: "tooLarge" });
  });
  // A request that breaks off never ends, and so has nobody waiting for an answer.
  request.on("end", () => {
    if (isTooLarge) return;
    const [only] = chunks;
    const bytes = chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
    done({ kind: "bytes", bytes });
  });
  if (isTooLarge) done({ kind: "tooLarge" });
}

function readRequest(
  request: IncomingMessage,
  scheme: "http" | "https",
  { body, gone }: Required<Pick<RestRequest, "body" | "gone">>,
): RestRequest {
  const { path, query } = splitTarget(request.url ?? "/");
  return {
    method: request.method ?? "GET",
    origin: `${scheme}://${request.headers.host ?? ""}`,
    path,
    query,
    headers: readHeaders(request),
    body,
    gone,
  };
}

/** node:http has joined what was repeated, except for `set-cookie`, which means nothing in a request. */
function readHeaders({ headers }: IncomingMessage): Record<string, string | undefined> {
  if (headers["set-cookie"] !== undefined) delete headers["set-cookie"];
  return headers as Record<string, string | undefined>;
}
