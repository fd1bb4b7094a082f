import type { PipelineRequest, TlsSettings } from "@azure/core-rest-pipeline";
import { Agent, ProxyAgent } from "undici";
import type { Dispatcher } from "undici";

import { checkWholeNumber } from "../arguments.ts";
import { refuseRequest } from "./failure.ts";
import { WaitingRoom } from "./waiting-room.ts";

/** How connections are made and kept: see `UndiciHttpClientOptions`. */
export interface ConnectionOptions {
  connections?: number | undefined;
  keepAliveTimeoutInMs?: number | undefined;
  connectTimeoutInMs?: number | undefined;
  dispatcher?: Dispatcher | undefined;
}

const owner = "createUndiciHttpClient";
const noTls: TlsSettings = {};
const defaultConnectTimeoutInMs = 10_000;
const numbers = ["connections", "keepAliveTimeoutInMs", "connectTimeoutInMs"] as const;

/** The connections of one HTTP client: a pool for each combination of TLS settings and proxy. */
export class Connections {
  /** Where requests wait for connections of this client. A dispatcher from elsewhere has its own ways. */
  readonly waitingRoom: WaitingRoom = new WaitingRoom();
  readonly #options: ConnectionOptions;
  readonly #plain: Dispatcher;
  /** Those of this client, which closes them. */
  readonly #own: Dispatcher[] = [];
  readonly #special = new WeakMap<TlsSettings, Map<string, Dispatcher>>();
  #isClosed = false;

  constructor(options: ConnectionOptions) {
    for (const parameter of numbers) {
      const value = options[parameter];
      if (value === undefined) continue;
      const bounds = { least: 1, most: 2_147_483_647 };
      checkWholeNumber({ operation: owner, parameter }, value, bounds);
    }
    this.#options = options;
    this.#plain = options.dispatcher ?? this.#open(noTls, "");
  }

  /** Finds the pool for a request. Throws a `RestError` where it asks for what undici lacks. */
  select(request: PipelineRequest): Dispatcher {
    if (this.#isClosed) throw refuseRequest(request, "The HTTP client is closed.");
    const { agent, tlsSettings } = request;
    if (agent === undefined && tlsSettings === undefined) return this.#plain;
    if (this.#options.dispatcher !== undefined) {
      if (tlsSettings === undefined) return this.#plain;
      throw refuseRequest(request, "tlsOptions do not reach a dispatcher: make it with them.");
    }
    const proxy = agent === undefined ? "" : readProxy(agent);
    if (proxy === undefined) {
      throw refuseRequest(
        request,
        "An agent of node:http cannot be used on undici: pass a dispatcher to createUndiciHttpClient.",
      );
    }
    const tls = tlsSettings ?? noTls;
    const known = this.#special.get(tls) ?? new Map<string, Dispatcher>();
    this.#special.set(tls, known);
    const dispatcher = known.get(proxy) ?? this.#open(tls, proxy);
    known.set(proxy, dispatcher);
    return dispatcher;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#own.splice(0).map((dispatcher) => dispatcher.close()));
  }

  async destroy(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#own.splice(0).map((dispatcher) => dispatcher.destroy()));
  }

  #open(tls: TlsSettings, proxy: string): Dispatcher {
    const { connections, keepAliveTimeoutInMs, connectTimeoutInMs } = this.#options;
    const timeout = connectTimeoutInMs ?? defaultConnectTimeoutInMs;
    const settings: Agent.Options = { allowH2: false };
    if (connections !== undefined) settings.connections = connections;
    if (keepAliveTimeoutInMs !== undefined) settings.keepAliveTimeout = keepAliveTimeoutInMs;
    const room = this.waitingRoom;
    const dispatcher =
      proxy === ""
        ? new Agent({ ...settings, connect: room.buildConnector({ ...tls, timeout }) })
        : new ProxyAgent({
            ...settings,
            uri: proxy,
            clientFactory: (origin) => room.buildProxyPool(origin, { timeout }),
            requestTls: { ...tls, timeout },
          });
    this.#own.push(dispatcher);
    return dispatcher;
  }
}

/** The agents that the core makes for a proxy name it; undefined for an agent of another kind. */
function readProxy(agent: object): string | undefined {
  return "proxy" in agent && agent.proxy instanceof URL ? agent.proxy.href : undefined;
}
