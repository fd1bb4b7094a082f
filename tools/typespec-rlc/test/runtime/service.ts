import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** A request as it came over the wire. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** A service on the loopback interface for the time of a test. */
export interface Service extends AsyncDisposable {
  readonly endpoint: string;
  readonly seen: readonly Seen[];
}

/** Starts a service that answers each request as `answer` does: 204 if left out. */
export async function startService(
  answer: (request: Seen, response: ServerResponse) => void = (_, response) =>
    void response.writeHead(204).end(),
): Promise<Service> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      const one = { method, url, headers, body: Buffer.concat(chunks).toString() };
      seen.push(one);
      answer(one, response);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("expected a port");
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    seen,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** Options of a client of such a service: it is plain http, and nothing is tried twice. */
export const plainOptions = { allowInsecureConnection: true, retryOptions: { maxRetries: 0 } };
