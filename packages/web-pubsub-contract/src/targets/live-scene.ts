import type { HttpClient } from "@azure/core-rest-pipeline";
import type { Scene } from "../scene.ts";
import { openLiveConnection, type LiveConnection } from "./live-connection.ts";

/** Where a running service is, and how requests get there. */
export interface LiveService {
  readonly connectionString: string;
  readonly hub: string;
  /** Absent: over the network. Client connections go there in any case. */
  readonly httpClient?: HttpClient;
}

/**
 * A scene on a running service.
 *
 * @param onConnect - told the id of each connection as it opens
 */
export function createLiveScene(
  service: LiveService,
  onConnect?: (connectionId: string) => void,
): Scene {
  const connections: LiveConnection[] = [];
  return {
    ...service,
    async connect() {
      const connection = await openLiveConnection(service.connectionString, service.hub);
      connections.push(connection);
      onConnect?.(connection.connectionId);
      return connection.connectionId;
    },
    async [Symbol.asyncDispose]() {
      for (const connection of connections) connection[Symbol.dispose]();
    },
  };
}
