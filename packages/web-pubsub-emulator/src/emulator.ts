import { AdminApi, adminPath } from "./admin/admin-api.ts";
import { createAccessKeys } from "./auth/access-keys.ts";
import { ReconnectionTokenIssuer } from "./auth/reconnection-tokens.ts";
import { createClientUrl, type ClientUrlOptions } from "./client-url.ts";
import type { FaultControls } from "./faults/fault.ts";
import { Faults } from "./faults/faults.ts";
import { Happenings, type Stop } from "./happenings/happenings.ts";
import type { WaitFor, WaitOptions } from "./happenings/pattern.ts";
import type { HappeningStream, StreamOptions } from "./happenings/stream.ts";
import type { Happening, HappeningDetail } from "./hub/happening.ts";
import { Hubs } from "./hub/hubs.ts";
import type { Snapshot } from "./hub/snapshot.ts";
import { formatEndpoint, openListener } from "./open-listener.ts";
import {
  checkFunction,
  checkOptions,
  clientUrlOptions,
  streamOptions,
  waitOptions,
} from "./option-rules.ts";
import { requireChecked, resolveOptions, type EmulatorOptions } from "./options.ts";
import { RestApi } from "./rest/rest-api.ts";
import { Sessions } from "./session/sessions.ts";
import { settle } from "./settle.ts";
import { answerFetch } from "./transport/fetch.ts";
import { createHttpClient, type InProcessHttpClient } from "./transport/http-client.ts";
import type { Answerer } from "./transport/reply.ts";
import { WebSocketDoor } from "./transport/websocket.ts";
import {
  checkHubs,
  type Checked,
  type CheckedHubs,
  type HubSettings,
} from "./upstream/settings.ts";
import { Webhooks } from "./upstream/webhooks.ts";

/** An embedded Web PubSub service. */
export interface Emulator extends AsyncDisposable, Disposable {
  /**
   * The URL that clients are given, such as `http://127.0.0.1:41234`. Without a port it is
   * `http://127.0.0.1:0`, to which nothing can connect.
   */
  readonly endpoint: string;
  /** Where tests in other languages control it; `undefined` unless the option `admin` is set. */
  readonly adminEndpoint: string | undefined;
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
  /**
   * The URL with which a WebSocket client connects to a hub, signed by the primary key.
   *
   * @throws EmulatorError `InvalidHub` when no hub can have the name, `InvalidOption`.
   */
  createClientUrl(hub: string, options?: ClientUrlOptions): string;
  /** Lets requests and connections go wrong, on demand. */
  readonly faults: FaultControls;
  /**
   * Calls the listener for everything that happens from now on, until the returned function is
   * called or disposed of. What a listener throws is an uncaught exception of the process, as in an
   * EventTarget; the service goes on.
   *
   * @throws EmulatorError `InvalidOption` for a listener that is no function.
   */
  listen(listener: (happening: Happening) => void): Stop;
  /**
   * Everything that happens from now on, for `for await`; it ends when the emulator is closed.
   *
   * @throws EmulatorError `InvalidBufferSize` or `InvalidOption`.
   */
  happenings(options?: StreamOptions): HappeningStream;
  /**
   * Waits without polling. Resolves at once when it is so already, or among the last thousand that
   * happened.
   *
   * @throws EmulatorError `InvalidPattern` or `InvalidOption`; `Closed`, `Reset` or `ConnectionGone` when what is waited
   * for cannot happen any more. When it is given up, a DOMException that says what was waited for
   * and what happened instead, or the signal's own reason where it has one.
   */
  readonly waitFor: WaitFor;
  /**
   * Makes everything as it was in the beginning: closes clients with 1001, forgets hubs, faults, what
   * webhooks have allowed and what has happened, and lets ids begin anew. The port, the keys, the clock
   * and the settings of hubs stay. Resolves when all of that is done; who does not answer the goodbye
   * within a second is cut off.
   */
  reset(): Promise<void>;
  /** Hubs, connections, groups and permissions as plain data that becomes JSON; no secrets. */
  snapshot(): Snapshot;
  /**
   * Replaces a hub's settings, from the next event on; `{}` takes all event handlers away.
   *
   * @throws EmulatorError `InvalidHubSettings` when they cannot be; then those before stay.
   */
  configureHub(hub: string, settings: HubSettings): void;
  /**
   * Says goodbye to every client, stops listening and resolves when all is closed. Who does not
   * answer the goodbye within a second is cut off. A second call waits for the first. `await using`
   * does the same; `using` does not wait for anybody: it cuts off all clients at once.
   */
  close(): Promise<void>;
}

/**
 * Starts a service, on a free port of 127.0.0.1 unless the options say otherwise.
 *
 * @throws EmulatorError when an option cannot be what it is, or the address cannot be had.
 */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const resolved = resolveOptions(options);
  const { clock, ids } = resolved;
  const keys = createAccessKeys(resolved.accessKey, resolved.secondaryAccessKey);
  const happenings = new Happenings(clock);
  if (resolved.log !== undefined) happenings.listen(resolved.log);
  const hubs = new Hubs(happenings);
  // Known only when a free port has been found, and asked for only after that.
  let endpoint = formatEndpoint(resolved, 0);
  const origin = (): string => new URL(endpoint).host;
  const webhooks = new Webhooks({ clock, keys, notices: happenings, origin });
  const configure = (checked: Checked<CheckedHubs>): void => {
    for (const [hub, settings] of requireChecked(checked)) webhooks.configureHub(hub, settings);
  };
  configure({ kind: "checked", value: resolved.hubs });
  const faults = new Faults({
    clock,
    cut: (connectionId): boolean => sessions.cut(connectionId),
  });
  const tokens = new ReconnectionTokenIssuer(keys, () => clock.now());
  const sessions = new Sessions({
    hubs,
    clock,
    ids,
    notices: happenings,
    events: webhooks,
    tokens,
    veto: faults,
  });
  const rest = new RestApi({
    hubs,
    keys,
    allowUnvalidatedEntraTokens: resolved.allowUnvalidatedEntraTokens,
    clock,
    notices: happenings,
    endpoint: () => endpoint,
    interceptor: faults,
  });
  const webSockets = new WebSocketDoor(
    {
      keys,
      now: () => clock.now(),
      endpoint: () => endpoint,
      admitsAnonymous: (hub) => webhooks.admitsAnonymous(hub),
    },
    sessions,
  );
  const waitFor = async (pattern: unknown, wait: WaitOptions = {}): Promise<HappeningDetail> => {
    checkOptions(wait, waitOptions);
    return happenings.waitFor(pattern, wait, (id, group) => hubs.findMembership(id, group));
  };
  const part = async (message: string): Promise<void> => {
    sessions.stopAll(message);
    await settle(webSockets.drain());
  };
  const snapshot = (): Snapshot => hubs.snapshot();
  const reset = async (): Promise<void> => {
    faults.reset();
    const parted = part("The emulator was reset.");
    ids.reset?.();
    tokens.revokeAll();
    await parted;
    webhooks.reset();
    // Last, because parting is something that happens, too.
    happenings.reset();
  };
  const stream = (reading: StreamOptions = {}): HappeningStream => {
    checkOptions(reading, streamOptions);
    return happenings.stream(reading);
  };
  const answerRest: Answerer = (request) => rest.answer(request);
  const admin = new AdminApi({
    keys,
    endpoint: () => endpoint,
    controls: { faults, clock, reset, snapshot, waitFor, happenings: stream },
  });
  const answerAny: Answerer = (request) =>
    admin.serves(request.path) ? admin.answer(request) : rest.answer(request);
  const answerRequest = resolved.admin ? answerAny : answerRest;
  const opening = await openListener(resolved, {
    answer: answerRequest,
    upgrade: (request, socket, head) => webSockets.upgrade(request, socket, head),
  });
  if (opening !== undefined) endpoint = opening.endpoint;
  const listener = opening?.listener;

  const closeAll = async (): Promise<void> => {
    faults.stop();
    sessions.stopAll("The service is stopping.");
    // Who waits, or reads a stream, is told in time to let go of its connection.
    const leaving = webSockets.close();
    const parted = settle({
      drained: Promise.all([leaving.drained, webhooks.finish()]),
      terminate() {
        webhooks.abandon();
        leaving.terminate();
      },
    }).then(() => happenings.close());
    if (listener !== undefined) {
      await settle({ drained: listener.close(), terminate: () => listener.dropRequests() });
    }
    await parted;
  };
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= closeAll());
  const answer = (request: Request): Promise<Response> => answerFetch(request, answerRequest);
  return {
    endpoint,
    adminEndpoint: resolved.admin ? `${endpoint}${adminPath}` : undefined,
    connectionString: `Endpoint=${endpoint};AccessKey=${resolved.accessKey};Version=1.0;`,
    certificate: opening?.certificate,
    fetch: async (input, init) => answer(new Request(input, init)),
    httpClient: createHttpClient(answer),
    createClientUrl(hub, client = {}) {
      checkOptions(client, clientUrlOptions);
      return createClientUrl(hub, client, { keys, endpoint, nowInSeconds: clock.now() / 1000 });
    },
    faults,
    listen(listener) {
      checkFunction("listener", listener);
      return happenings.listen(listener);
    },
    happenings: stream,
    // What a pattern resolves with is known from its form, which the type spells out.
    waitFor: waitFor as WaitFor,
    reset,
    snapshot,
    configureHub: (hub, settings) => configure(checkHubs({ [hub]: settings })),
    close,
    [Symbol.asyncDispose]: close,
    [Symbol.dispose]() {
      // First: the goodbye would still reach them.
      webSockets.close().terminate();
      closing ??= closeAll();
      webhooks.abandon();
      listener?.dropRequests();
    },
  };
}
