import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";

/** A request as it came in over the wire. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query, exactly as sent. */
  readonly target: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** A service that answers as a test tells it to, on a free port of this machine. */
export interface ScriptedService extends AsyncDisposable {
  readonly endpoint: string;
  readonly connectionString: string;
  /** Everything that came in so far. */
  readonly requests: readonly ReceivedRequest[];
  /** How many connections are open. */
  countConnections(): Promise<number>;
  close(): Promise<void>;
}

/** The key of every scripted service. */
export const accessKey = "ScriptedServiceKeyScriptedServiceKey";

/** Starts a service. The answer may write what it likes, destroy the socket, or do nothing at all. */
export async function startScriptedService(
  answer: (response: ServerResponse, request: ReceivedRequest) => void,
): Promise<ScriptedService> {
  const requests: ReceivedRequest[] = [];
  const server = createServer((incoming, response) => {
    const parts: Buffer[] = [];
    incoming.on("data", (part: Buffer) => parts.push(part));
    incoming.on("end", () => {
      const { method = "", url: target = "", headers } = incoming;
      const request = { method, target, headers, body: Buffer.concat(parts) };
      requests.push(request);
      answer(response, request);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was given");
  const endpoint = `http://127.0.0.1:${address.port}`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    endpoint,
    connectionString: `Endpoint=${endpoint};AccessKey=${accessKey};Version=1.0;`,
    requests,
    countConnections: () =>
      new Promise((resolve, reject) => {
        server.getConnections((error, count) => (error === null ? resolve(count) : reject(error)));
      }),
    close,
    [Symbol.asyncDispose]: close,
  };
}
