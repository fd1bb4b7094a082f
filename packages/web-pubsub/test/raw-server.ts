import { createHttpHeaders, createPipelineRequest } from "@azure/core-rest-pipeline";
import type { PipelineRequest, PipelineRequestOptions } from "@azure/core-rest-pipeline";
import { createServer } from "node:net";
import type { Socket } from "node:net";

/** A server that reads a request's head and then writes to the socket what a test tells it to. */
export interface RawServer extends AsyncDisposable {
  readonly url: string;
  /** Everything that was received, over all connections. */
  received(): string;
  /** Resolves when so many connections have been closed. */
  closed(count: number): Promise<void>;
}

/**
 * Starts a server on a free port; `answer` is called once for each head of a request, and `greet` with
 * the first bytes of a connection, whatever they are.
 */
export async function startRawServer(
  answer: (socket: Socket) => void,
  greet: (socket: Socket) => void = () => undefined,
): Promise<RawServer> {
  let received = "";
  let closed = 0;
  const sockets = new Set<Socket>();
  const waiting = new Set<() => void>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let pending = "";
    socket.once("data", () => greet(socket));
    socket.on("data", (chunk) => {
      received += chunk.toString("latin1");
      pending += chunk.toString("latin1");
      const end = pending.indexOf("\r\n\r\n");
      if (end === -1) return;
      pending = "";
      answer(socket);
    });
    // Resets are what some tests are about.
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      sockets.delete(socket);
      closed += 1;
      for (const check of waiting) check();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    received: () => received,
    closed: (count) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (closed < count) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A request as a pipeline hands it to an HTTP client. */
export function makeRequest(
  url: string,
  {
    headers,
    ...options
  }: Partial<Omit<PipelineRequestOptions, "headers">> & {
    headers?: Record<string, string>;
  } = {},
): PipelineRequest {
  return createPipelineRequest({
    url,
    allowInsecureConnection: true,
    headers: createHttpHeaders(headers),
    ...options,
  });
}
