import type { WebSocketConstructor } from "@restline/contract-kit";
import type { Scene } from "../scene.ts";
import { clientProtocol, createClientUrl } from "./client-url.ts";
import { greetClient, type SocketClient } from "./socket-client.ts";

/** Where a running service is, and how requests get there. */
export type LiveService = Pick<Scene, "byEntra" | "byKey">;

/** What a scene does by other means than the platform's. */
export interface SceneMeans {
  /** Connects clients; the platform's own by default. */
  readonly WebSocket?: WebSocketConstructor;
  /** Told the id of each connection as it opens. */
  readonly onConnect?: (connectionId: string) => void;
}

/** A scene on a running service. */
export function createLiveScene(
  service: LiveService,
  { onConnect, WebSocket = globalThis.WebSocket }: SceneMeans = {},
): Scene {
  const clients: SocketClient[] = [];
  return {
    ...service,
    async connect(wishes) {
      const url = await createClientUrl(service.byKey, wishes);
      const client = await greetClient(new WebSocket(url, clientProtocol));
      clients.push(client);
      onConnect?.(client.connectionId);
      return client;
    },
    async [Symbol.asyncDispose]() {
      for (const client of clients) await client[Symbol.asyncDispose]();
    },
  };
}
