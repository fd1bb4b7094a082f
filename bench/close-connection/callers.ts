import { createHmac } from "node:crypto";
import { getClient, type ClientOptions } from "@azure-rest/core-client";
import { createHttpHeaders, type HttpClient } from "@azure/core-rest-pipeline";
import { WebPubSubServiceClient as OfficialClient } from "@azure/web-pubsub";
import {
  accessKeySigningPolicy,
  AzureKeyCredential,
  createRestClient,
  WebPubSubServiceClient,
  type RestClient,
} from "@restline/web-pubsub";
import { createUndiciHttpClient } from "@restline/web-pubsub/undici";
import type { Variant } from "../rounds.ts";

/** The ways to close a connection. */
export interface Callers {
  /** The whole way to the service and back: the official client first, what is below ours last. */
  readonly callers: readonly Variant[];
  /** The same with an HTTP client that answers at once: what remains is not the transport's. */
  readonly floors: readonly Variant[];
  readonly close: () => Promise<void>;
}

const hub = "bench";
const route = "/api/hubs/{hub}/connections/{connectionId}";

export function openCallers(connectionString: string): Callers {
  const { endpoint, accessKey } = readConnectionString(connectionString);
  let count = 0;
  const nextId = (): string => `connection-${count++}`;
  const closeBy =
    (client: { closeConnection(connectionId: string): Promise<unknown> }) => (): Promise<unknown> =>
      client.closeConnection(nextId());

  const closeByRest = (client: RestClient) => async (): Promise<unknown> =>
    client.path(route, hub, nextId()).delete();
  const closeByCore = (options: ClientOptions): (() => Promise<unknown>) => {
    const signing = accessKeySigningPolicy(new AzureKeyCredential(accessKey));
    const client = getClient(endpoint, {
      ...options,
      apiVersion: "2024-12-01",
      allowInsecureConnection: true,
      additionalPolicies: [{ policy: signing, position: "perRetry" }],
    });
    return async () => {
      const { status } = await client.pathUnchecked(route, hub, nextId()).delete();
      if (status !== "204") throw new Error(`The service answered with ${status}.`);
    };
  };

  const undici = createUndiciHttpClient();
  const callers: Variant[] = [
    {
      name: "@azure/web-pubsub",
      operate: closeBy(
        new OfficialClient(connectionString, hub, { allowInsecureConnection: true }),
      ),
    },
    { name: "fetch, signed by hand", operate: () => closeByFetch(endpoint, accessKey, nextId()) },
    {
      name: "@restline/web-pubsub",
      operate: closeBy(new WebPubSubServiceClient(connectionString, hub)),
    },
    {
      name: "@restline/web-pubsub on undici",
      operate: closeBy(new WebPubSubServiceClient(connectionString, hub, { httpClient: undici })),
    },
    {
      name: "@restline/web-pubsub-rest, signed",
      operate: closeByRest(createRestClient(connectionString)),
    },
    {
      name: "@restline/web-pubsub-rest, signed, on undici",
      operate: closeByRest(createRestClient(connectionString, { httpClient: undici })),
    },
    { name: "@azure-rest/core-client, signed", operate: closeByCore({}) },
    {
      name: "@azure-rest/core-client, signed, on undici",
      operate: closeByCore({ httpClient: undici }),
    },
  ];

  const floors: Variant[] = [
    {
      name: "@azure/web-pubsub",
      operate: closeBy(
        new OfficialClient(connectionString, hub, {
          allowInsecureConnection: true,
          httpClient: answerAtOnce,
        }),
      ),
    },
    {
      name: "@azure-rest/core-client, signed",
      operate: closeByCore({ httpClient: answerAtOnce }),
    },
    {
      name: "@restline/web-pubsub-rest, signed",
      operate: closeByRest(createRestClient(connectionString, { httpClient: answerAtOnce })),
    },
    {
      name: "@restline/web-pubsub",
      operate: closeBy(
        new WebPubSubServiceClient(connectionString, hub, { httpClient: answerAtOnce }),
      ),
    },
  ];
  return { callers, floors, close: () => undici.close() };
}

const answerAtOnce: HttpClient = {
  sendRequest: async (request) => ({ request, status: 204, headers: createHttpHeaders() }),
};

/** What an application would write that has no client: one token for each request. */
async function closeByFetch(endpoint: string, accessKey: string, id: string): Promise<void> {
  const audience = `${endpoint}/api/hubs/${hub}/connections/${encodeURIComponent(id)}`;
  const now = Math.floor(Date.now() / 1_000);
  const head = encode({ alg: "HS256", typ: "JWT" });
  const content = `${head}.${encode({ aud: audience, iat: now, exp: now + 3_600 })}`;
  const signature = createHmac("sha256", accessKey).update(content).digest("base64url");
  const response = await fetch(`${audience}?api-version=2024-12-01`, {
    method: "DELETE",
    headers: { authorization: `Bearer ${content}.${signature}` },
  });
  if (response.status !== 204) throw new Error(`The service answered with ${response.status}.`);
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function readConnectionString(text: string): { endpoint: string; accessKey: string } {
  const [, endpoint, accessKey] = /Endpoint=([^;]+?)\/?;AccessKey=([^;]+)/.exec(text) ?? [];
  if (endpoint === undefined || accessKey === undefined) {
    throw new Error("The service told no connection string.");
  }
  return { endpoint, accessKey };
}
