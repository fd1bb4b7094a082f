import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { WebSocketServer, type WebSocket as Socket } from "ws";

/** A real service of WebSockets on a free port of this machine, for the time of a test. */
export interface EchoService extends AsyncDisposable {
  readonly endpoint: string;
  /** The connections, in the order of their coming. */
  readonly sockets: readonly Socket[];
}

/** Greets whoever connects, and says again what is said to it. */
export async function startEchoService(): Promise<EchoService> {
  const server = new WebSocketServer({
    host: "127.0.0.1",
    port: 0,
    handleProtocols: (offered) => [...offered][0] ?? false,
  });
  const sockets: Socket[] = [];
  server.on("connection", (socket) => {
    sockets.push(socket);
    socket.send(
      JSON.stringify({ type: "connected", connectionId: `live-connection-${process.pid}` }),
    );
    socket.on("message", (data, isBinary) => {
      const said = Buffer.isBuffer(data) ? data : Buffer.alloc(0);
      socket.send(isBinary ? said : `echo of ${said.toString()}`, { binary: isBinary });
    });
  });
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    sockets,
    async [Symbol.asyncDispose]() {
      for (const socket of server.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
