import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";

/** A network between a client and the emulator that a test can break. */
export class Network implements AsyncDisposable {
  readonly #server: Server;
  readonly #port: number;
  readonly #sockets = new Set<Socket>();
  #down = false;

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.#port = port;
  }

  /** Passes on to an endpoint what comes in on a free port of its own. */
  static async to(endpoint: string): Promise<Network> {
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("It has no port.");
    const network = new Network(server, address.port);
    server.on("connection", (near) => {
      if (network.#down) {
        near.destroy();
        return;
      }
      const far = connect(Number(new URL(endpoint).port), "127.0.0.1");
      network.#join(near, far);
      network.#join(far, near);
    });
    return network;
  }

  /** The same URL by way of this network. */
  route(url: string | URL): URL {
    const routed = new URL(url);
    routed.port = `${this.#port}`;
    return routed;
  }

  /** Breaks every connection at once; neither side gets a close frame. New ones go through. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Breaks every connection, and every new one, until it is repaired. */
  breakDown(): void {
    this.#down = true;
    this.cut();
  }

  /** Lets connections through again. */
  repair(): void {
    this.#down = false;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, "close");
  }

  #join(from: Socket, to: Socket): void {
    this.#sockets.add(from);
    from.pipe(to);
    // What broke on one side is broken on the other.
    from.on("error", () => to.destroy());
    from.on("close", () => {
      this.#sockets.delete(from);
      to.destroy();
    });
  }
}
