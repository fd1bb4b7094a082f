import { standInAccessKey, standInEndpoint, type PlayedCase } from "@restline/contract-kit/replay";
import { createEntraToken } from "../access/entra-token.ts";
import { sceneHub, type Scene } from "../scene.ts";
import { clientProtocol, createClientUrl } from "./client-url.ts";
import { greetClient, type SocketClient } from "./socket-client.ts";

/**
 * A scene in which a fixture is the service; in Node.js and in browsers.
 *
 * @param finish - called when the case is over; throws where the fixture was not played to its end
 */
export function createFixtureScene(played: PlayedCase, finish: () => void): Scene {
  const clients: SocketClient[] = [];
  const { httpClient, WebSocket } = played;
  const connectionString = `Endpoint=${standInEndpoint};AccessKey=${standInAccessKey};Version=1.0;`;
  const byKey = {
    hub: sceneHub,
    credential: { kind: "access key", connectionString },
    httpClient,
  } as const;
  return {
    byKey,
    byEntra: {
      hub: sceneHub,
      credential: { kind: "Entra ID", endpoint: standInEndpoint, token: createEntraToken() },
      httpClient,
    },
    async connect(wishes) {
      const url = await createClientUrl(byKey, wishes);
      const client = await greetClient(new WebSocket(url, clientProtocol));
      clients.push(client);
      return client;
    },
    async [Symbol.asyncDispose]() {
      // First: it says what went wrong, and clients that are played need not be closed then.
      finish();
      for (const client of clients) await client[Symbol.asyncDispose]();
    },
  };
}
