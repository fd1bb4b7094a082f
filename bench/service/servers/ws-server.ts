import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { WebSocketServer, type WebSocket } from "ws";
import { readPort } from "./port.ts";

/** Where the clients of a server go. */
export interface Addresses {
  readonly receiverUrl: string;
  readonly publisherUrl: string;
}

/** Opens a bare ws server: `publish` gets what comes from clients at the publisher's address. */
export async function openWsServer(
  receive: (websocket: WebSocket, request: IncomingMessage) => void,
  publish: (text: Buffer) => void,
): Promise<Addresses> {
  const server = createServer();
  new WebSocketServer({ server }).on("connection", (websocket, request) => {
    if (request.url === "/publisher") {
      websocket.on("message", (data) => publish(data as Buffer));
    } else receive(websocket, request);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `ws://127.0.0.1:${readPort(server)}`;
  return { receiverUrl: `${origin}/receiver`, publisherUrl: `${origin}/publisher` };
}
