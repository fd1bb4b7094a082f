import { createAccessKeys } from "./auth/access-keys.ts";
import { EmulatorError } from "./errors.ts";
import { Happenings, type HappeningPattern } from "./happenings.ts";
import type { Happening } from "./hub/happening.ts";
import { Hubs } from "./hub/hubs.ts";
import { resolveOptions, type EmulatorOptions, type ResolvedOptions } from "./options.ts";
import { RestApi } from "./rest/rest-api.ts";
import { noEventHandlers } from "./session/event-handlers.ts";
import { Sessions } from "./session/sessions.ts";
import { createCertificate, type ServerCertificate } from "./transport/certificate.ts";
import { answerFetch } from "./transport/fetch.ts";
import { createHttpClient, type InProcessHttpClient } from "./transport/http-client.ts";
import { listen, type HttpDoor, type Listener } from "./transport/http.ts";
import { WebSocketDoor } from "./transport/websocket.ts";

/** An embedded Web PubSub service. */
export interface Emulator extends AsyncDisposable {
  /**
   * The URL that clients are given, such as `http://127.0.0.1:41234`. Without a port it is
   * `http://127.0.0.1:0`, to which nothing can connect.
   */
  readonly endpoint: string;
  /** `Endpoint=…;AccessKey=…;Version=1.0;`, with the primary key. */
  readonly connectionString: string;
  /**
   * The certificate that it serves https with, in PEM: a client trusts it as an authority, by
   * `tlsOptions: { ca }` in Azure's client libraries, `ca` in Node.js, or a file named by
   * `NODE_EXTRA_CA_CERTS`. `undefined` over http, and without a port.
   */
  readonly certificate: string | undefined;
  /**
   * Answers a REST request in process, as it would be answered over HTTP. Takes what the global
   * `fetch` takes, so that it can stand in for it; needs no `this`.
   */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /**
   * Answers in process what an Azure client library sends: pass it as the library's `httpClient`
   * option, and its own pipeline runs, retries and policies included, without a port.
   */
  readonly httpClient: InProcessHttpClient;
  /** Calls the listener for everything that happens from now on, until the returned function is called. */
  listen(listener: (happening: Happening) => void): () => void;
  /**
   * Resolves with the first happening that fits, from the last thousand or still to come.
   *
   * @throws the signal's reason when that is aborted first.
   */
  waitFor<K extends Happening["kind"]>(
    pattern: HappeningPattern<K>,
    options?: { readonly abortSignal?: AbortSignal },
  ): Promise<Extract<Happening, { kind: K }>>;
  /**
   * Says goodbye to every client, stops listening and resolves when all is closed. Who does not
   * answer the goodbye within a second is cut off. A second call waits for the first.
   */
  close(): Promise<void>;
}

/** How long clients have to finish the close handshake, in milliseconds of real time. */
const graceInMs = 1_000;

/**
 * Starts a service, on a free port of 127.0.0.1 unless the options say otherwise.
 *
 * @throws EmulatorError when an option cannot be what it is, or the address cannot be had.
 */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const resolved = resolveOptions(options);
  const { clock, ids, host } = resolved;
  const keys = createAccessKeys(resolved.accessKey, resolved.secondaryAccessKey);
  const happenings = new Happenings(clock);
  if (resolved.log !== undefined) happenings.listen(resolved.log);
  const hubs = new Hubs(happenings);
  const sessions = new Sessions({ hubs, clock, ids, notices: happenings, events: noEventHandlers });
  // Known only when a free port has been found, and asked for only after that.
  const scheme = resolved.https === undefined ? "http" : "https";
  let endpoint = formatEndpoint(scheme, host, 0);
  const { allowUnvalidatedEntraTokens } = resolved;
  const rest = new RestApi({
    hubs,
    keys,
    allowUnvalidatedEntraTokens,
    clock,
    notices: happenings,
    endpoint: () => endpoint,
  });
  const webSockets = new WebSocketDoor(
    { keys, now: () => clock.now(), endpoint: () => endpoint },
    sessions,
  );
  const certificate = await findCertificate(resolved);
  const door: HttpDoor = {
    answer: (request) => rest.answer(request),
    upgrade: (request, socket, head) => webSockets.upgrade(request, socket, head),
  };
  const listener = await openListener(resolved, door, certificate);
  if (listener !== undefined) endpoint = formatEndpoint(scheme, host, listener.port);

  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= closeAll(listener, sessions, webSockets);
    return closing;
  };
  const answer = (request: Request): Promise<Response> =>
    answerFetch(request, (restRequest) => rest.answer(restRequest));
  return {
    endpoint,
    connectionString: `Endpoint=${endpoint};AccessKey=${resolved.accessKey};Version=1.0;`,
    certificate: certificate?.certificate,
    fetch: async (input, init) => answer(new Request(input, init)),
    httpClient: createHttpClient(answer),
    listen: (listener) => happenings.listen(listener),
    waitFor: async (pattern, { abortSignal } = {}) => happenings.waitFor(pattern, abortSignal),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Without a port nobody would ever see one. */
async function findCertificate(options: ResolvedOptions): Promise<ServerCertificate | undefined> {
  const { https, host, port } = options;
  if (port === false || https === undefined) return undefined;
  return https === "created" ? createCertificate(host) : https;
}

async function openListener(
  options: ResolvedOptions,
  door: HttpDoor,
  certificate: ServerCertificate | undefined,
): Promise<Listener | undefined> {
  const { port, host } = options;
  if (port === false) return undefined;
  try {
    return await listen({ host, port }, door, certificate);
  } catch (error) {
    throw describeListenError(error, host, port);
  }
}

function describeListenError(error: unknown, host: string, port: number): EmulatorError {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return new EmulatorError(
      "PortInUse",
      `Port ${port} on ${host} is in use. Choose another, or 0 for a free one.`,
      { cause: error },
    );
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new EmulatorError("CannotListen", `Cannot listen on ${host} port ${port}: ${reason}.`, {
    cause: error,
  });
}

async function closeAll(
  listener: Listener | undefined,
  sessions: Sessions,
  webSockets: WebSocketDoor,
): Promise<void> {
  if (listener === undefined) return;
  sessions.stopAll("The service is stopping.");
  const stopped = Promise.all([listener.close(), webSockets.drained()]);
  const cutOff = setTimeout(() => {
    webSockets.terminateAll();
    listener.dropRequests();
  }, graceInMs);
  await stopped;
  clearTimeout(cutOff);
}

/** The URL for a host: IPv6 in brackets; an address that stands for all of them as one that can be dialled. */
function formatEndpoint(scheme: "http" | "https", host: string, port: number): string {
  if (host === "0.0.0.0" || host === "::") return `${scheme}://localhost:${port}`;
  return host.includes(":") ? `${scheme}://[${host}]:${port}` : `${scheme}://${host}:${port}`;
}
