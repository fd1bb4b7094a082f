import { Socket } from "node:net";

import { buildConnector, Pool } from "undici";
import type { Dispatcher } from "undici";

/**
 * The requests that wait for a connection, and what is under way to one. undici goes on connecting
 * when a request is aborted, until the connection stands or the time for it is over; here it is given
 * up as soon as no request waits. Only the handshake of TLS behind a proxy is left to its time.
 */
export class WaitingRoom {
  readonly #sockets = new Set<Socket>();
  /** Fires when nobody waits any more; made when somebody has asked for it. */
  #emptied: AbortController | undefined;
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

  /** Makes the pool of connections to a proxy, in which nobody waits for a tunnel in vain. */
  buildProxyPool(proxy: URL, options: buildConnector.BuildOptions): Dispatcher {
    const pool = new Pool(proxy, { connect: this.buildConnector(options) });
    const connect = pool.connect.bind(pool);
    return Object.assign(pool, {
      connect: (tunnel: Dispatcher.ConnectOptions) => {
        this.#emptied ??= new AbortController();
        return connect({ ...tunnel, signal: this.#emptied.signal });
      },
    });
  }

  /** Takes in a request that is to wait. */
  enter(): void {
    this.#waiting += 1;
  }

  /** Lets a request go, which has its connection or needs none any more. */
  leave(): void {
    this.#waiting -= 1;
    if (this.#waiting > 0) return;
    const reason = new Error("No request waits for this connection any more.");
    for (const socket of this.#sockets) socket.destroy(reason);
    this.#emptied?.abort(reason);
    this.#emptied = undefined;
  }
}
