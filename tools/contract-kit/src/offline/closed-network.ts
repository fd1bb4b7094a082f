import { Socket } from "node:net";

/** While it stands, no socket of this process can be connected. */
export interface ClosedNetwork extends Disposable {
  /** Where something wanted to go, in order: `127.0.0.1:8080`. */
  readonly attempts: readonly string[];
  /** @throws NetworkClosedError where there were attempts, naming them all */
  requireUnused(): void;
}

/** Something wanted to use the network while it was closed. */
export class NetworkClosedError extends Error {
  readonly code = "NETWORK_CLOSED";
  readonly attempts: readonly string[];

  constructor(attempts: readonly string[]) {
    super(
      `the network is closed, and something wanted to reach ${attempts.join(", ")}: ` +
        "give the client the HTTP client of the playback",
    );
    this.name = "NetworkClosedError";
    this.attempts = attempts;
  }
}

/**
 * Closes the network of this process, for http, https, fetch and WebSockets alike, until the
 * result is disposed of. New connections fail with a `NetworkClosedError`; those already open stay.
 */
export function closeNetwork(): ClosedNetwork {
  const attempts: string[] = [];
  const original = Object.getOwnPropertyDescriptor(Socket.prototype, "connect") ?? {};
  Socket.prototype.connect = function refuse(this: Socket, ...args: readonly unknown[]): Socket {
    const destination = describeDestination(args);
    attempts.push(destination);
    // An error event, as of any connection that fails: whoever listens gets it the usual way.
    return this.destroy(new NetworkClosedError([destination]));
  };
  return {
    attempts,
    requireUnused() {
      if (attempts.length > 0) throw new NetworkClosedError(attempts);
    },
    [Symbol.dispose]() {
      Object.defineProperty(Socket.prototype, "connect", original);
    },
  };
}

/** Node calls with options, with port and host, with a path, or with a list of such arguments. */
function describeDestination([first, second]: readonly unknown[]): string {
  if (Array.isArray(first)) return describeDestination(first);
  if (typeof first !== "object" || first === null) {
    return typeof second === "string" ? `${second}:${String(first)}` : String(first);
  }
  const { host, port, path } = first as { host?: string; port?: string | number; path?: string };
  return port === undefined ? String(path) : `${host ?? "localhost"}:${port}`;
}
