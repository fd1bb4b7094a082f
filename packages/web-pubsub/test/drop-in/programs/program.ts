// Written for the official client. The test runs it as it is, and once more with the imports
// changed to this client, and nothing else.
import { WebPubSubServiceClient } from "@azure/web-pubsub";
import type { WebPubSubServiceClientOptions } from "@azure/web-pubsub";
import type { TokenCredential } from "@azure/core-auth";
import type { HttpClient } from "@azure/core-rest-pipeline";

/** What a program runs on. */
export interface Stage {
  readonly connectionString: string;
  readonly endpoint: string;
  readonly accessKey: string;
  readonly httpClient: HttpClient;
  /** A connection of ada's in the group news, one of bob's, and one of nobody's in news. */
  readonly ada: string;
  readonly bob: string;
  readonly nobody: string;
  /** A resource that is reached by https, and grants whatever it is asked for. */
  readonly entra: {
    readonly endpoint: string;
    readonly credential: TokenCredential;
    readonly httpClient: HttpClient;
  };
}

/** What it gives back is compared. */
export type Program = (stage: Stage) => Promise<unknown>;

export const bytes: Uint8Array<ArrayBuffer> = new Uint8Array([0, 1, 254, 255]);
/** Names that a URL has its own mind about. */
export const oddNames: readonly string[] = [
  "a/b",
  "a b",
  "?",
  "#",
  "50%",
  "%2F",
  "é🔑",
  "a,b",
  "a+b",
  "'",
  "...",
  ":send",
];

export function connect(
  stage: Stage,
  options: WebPubSubServiceClientOptions = {},
): WebPubSubServiceClient {
  return new WebPubSubServiceClient(stage.connectionString, "chat", {
    httpClient: stage.httpClient,
    allowInsecureConnection: true,
    ...options,
  });
}

export function connectEntra({ entra }: Stage): WebPubSubServiceClient {
  const { endpoint, credential, httpClient } = entra;
  const retryOptions = { maxRetries: 2, retryDelayInMs: 1, maxRetryDelayInMs: 2 };
  return new WebPubSubServiceClient(endpoint, credential, "chat", { httpClient, retryOptions });
}

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Runs work in turn, and tells of each how it ended. */
export async function settle(...works: (() => Promise<unknown>)[]): Promise<unknown[]> {
  const ends: unknown[] = [];
  for (const work of works) {
    ends.push(
      await work().then(
        () => "done",
        (error: unknown) => error,
      ),
    );
  }
  return ends;
}
