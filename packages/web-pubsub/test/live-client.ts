import type { WebPubSubServiceClient } from "@restline/web-pubsub";

/** A WebSocket client of a hub, and what it has seen. */
export interface LiveClient extends AsyncDisposable {
  readonly connectionId: string;
  /** Messages in the order in which they came; text that is no JSON is under `text`. */
  readonly messages: readonly Record<string, unknown>[];
  /** The close frame, when there has been one. */
  readonly closed: Promise<{ code: number; reason: string }>;
  /** Waits until so many messages have come in all. */
  receive(count: number): Promise<void>;
}

/** Connects a client with a token of `getClientAccessToken`, and waits until it is connected. */
export async function connectClient(
  service: WebPubSubServiceClient,
  options: Parameters<WebPubSubServiceClient["getClientAccessToken"]>[0] = {},
): Promise<LiveClient> {
  const { url } = await service.getClientAccessToken(options);
  const socket = new WebSocket(url, "json.webpubsub.azure.v1");
  const messages: Record<string, unknown>[] = [];
  const waiting = new Set<() => void>();
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.addEventListener("close", ({ code, reason }) => resolve({ code, reason }));
  });
  socket.addEventListener("message", ({ data }) => {
    messages.push(JSON.parse(String(data)));
    for (const check of waiting) check();
  });
  const receive = (count: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const check = (): void => {
        if (messages.length < count) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
      socket.addEventListener("close", ({ code }) =>
        reject(new Error(`closed with ${code} before ${count} messages`)),
      );
    });
  await receive(1);
  const connectionId = messages[0]?.["connectionId"];
  if (typeof connectionId !== "string") throw new Error("the first message names no connection");
  return {
    connectionId,
    messages,
    closed,
    receive,
    async [Symbol.asyncDispose]() {
      socket.close();
      await closed;
    },
  };
}
