import type { HttpClient } from "@azure/core-rest-pipeline";
import type { Dispatcher } from "undici";

import { Connections } from "./connections.ts";
import { exchange } from "./exchange.ts";

/** What an HTTP client on undici is made from. All are optional. */
export interface UndiciHttpClientOptions {
  /** How many connections to an address may be open at once. Default: as many as calls. */
  connections?: number | undefined;
  /** Milliseconds that a connection stays open with nothing to do. Default: 4000. */
  keepAliveTimeoutInMs?: number | undefined;
  /** Milliseconds that it may take to connect. Default: 10000. */
  connectTimeoutInMs?: number | undefined;
  /**
   * Sends the requests, with the TLS settings and the proxies that it was made with: the client's
   * `tlsOptions` are refused, and its proxies passed over. Whoever made it closes it.
   */
  dispatcher?: Dispatcher | undefined;
}

/** An HTTP client on undici, with connections of its own. */
export interface UndiciHttpClient extends HttpClient {
  /** Waits for what is under way, then closes the connections. Further requests are refused. */
  close(): Promise<void>;
  /** Ends what is under way at once, and closes the connections. */
  destroy(): Promise<void>;
  /** The same as `close`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Makes an HTTP client for Node.js that takes less CPU time and memory than the default one; pass
 * it as `httpClient` and close it in the end. It follows the options of requests as the default one
 * does: aborts, timeouts, streams, progress, `tlsOptions`, proxies from `proxyOptions` and from the
 * environment, decompression. It speaks HTTP/1.1, and differs in these: an answer that breaks off is
 * a `RestError` of code `ECONNRESET`, which may be retried; of a header that came more than once all
 * values are kept, joined by a comma, where HTTP lets it come more than once; an `agent` of
 * `node:http` that is no proxy, `requestOverrides` and the header `Expect` are refused.
 *
 * Throws a `RangeError` for a number that is not a whole one above zero.
 */
export function createUndiciHttpClient(options: UndiciHttpClientOptions = {}): UndiciHttpClient {
  const connections = new Connections(options);
  return {
    sendRequest: (request) => exchange(connections, request),
    close: () => connections.close(),
    destroy: () => connections.destroy(),
    [Symbol.asyncDispose]: () => connections.close(),
  };
}
