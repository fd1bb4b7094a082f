import { Socket } from "node:net";

import { buildConnector } from "undici";

/**
 * The requests that wait for a connection, and the sockets that are on their way to one. undici goes
 * on connecting when a request is aborted, until the connection stands or the time for it is over;
 * here such sockets are closed as soon as no request waits for any.
 */
export class WaitingRoom {
  readonly #sockets = new Set<Socket>();
  #waiting = 0;

  /** Makes a connector whose sockets are known here until they are connected. */
  buildConnector(options: buildConnector.BuildOptions): buildConnector.connector {
    const connect = buildConnector(options);
    return (target, callback) => {
      // Declared as nothing, and yet the socket.
      const socket: unknown = connect(target, (...outcome) => {
        if (socket instanceof Socket) this.#sockets.delete(socket);
        callback(...outcome);
      });
      if (socket instanceof Socket) this.#sockets.add(socket);
    };
  }

  /** Takes in a request that is to wait. */
  enter(): void {
    this.#waiting += 1;
  }

  /** Lets a request go, which has its connection or needs none any more. */
  leave(): void {
    this.#waiting -= 1;
    if (this.#waiting > 0) return;
    for (const socket of this.#sockets) {
      socket.destroy(new Error("No request waits for this connection any more."));
    }
  }
}
