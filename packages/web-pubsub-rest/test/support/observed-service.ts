import {
  createServer,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
} from "node:http";
import type { Client } from "@azure-rest/core-client";
import createClient, { type WebPubSubServiceClient } from "@restline/web-pubsub-rest";
import type { Service } from "../consumers/service.ts";
import { signWithAccessKey } from "./access-key.ts";
import { neverAsked } from "./emulated-service.ts";

/** A request that arrived, as it was on the wire. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
}

/** A service that shows what arrived, and serves what the embedded one does not. */
export interface ObservedService extends Service, AsyncDisposable {
  readonly requests: readonly ReceivedRequest[];
  /** A client that signs its requests. */
  readonly client: WebPubSubServiceClient;
}

/**
 * Starts an HTTP server on a free port of this machine; `await using` stops it. It serves the two
 * operations that need no state, as the service was recorded to answer them (its SDKs' public
 * recordings). One is `generateToken`, which the service refuses to whoever signs with an access key: the
 * embedded service does so too, and this one looks at no token.
 */
export async function startObservedService(): Promise<ObservedService> {
  const requests: ReceivedRequest[] = [];
  const server = createServer((message, response) => {
    const { method = "", url: target = "", headers } = message;
    requests.push({ method, target, headers });
    // Neither operation has a body; what is not read would keep the connection busy.
    message.resume();
    answer(`${method} ${target.replace(/\?.*$/, "")}`, response);
  });
  const endpoint = await listen(server);
  return {
    endpoint,
    requests,
    credential: neverAsked,
    client: sign(createClient(endpoint, neverAsked, { allowInsecureConnection: true })),
    authenticate: sign,
    [Symbol.asyncDispose]: () => close(server),
  };
}

/** Signs as the service wants it. Any key will do: nobody checks here. */
function sign<T extends Client>(client: T): T {
  return signWithAccessKey(client, "unchecked");
}

function answer(request: string, response: ServerResponse): void {
  switch (request) {
    case "HEAD /api/health":
      response.writeHead(200, { "Content-Length": "0" }).end();
      break;
    case "POST /api/hubs/chat/:generateToken":
      response
        .writeHead(200, { "Content-Type": "application/json; charset=utf-8" })
        .end('{"token":"header.payload.signature"}');
      break;
    default:
      response.writeHead(404, { "Content-Length": "0" }).end();
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}`;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
