import type { WebPubSubServiceClient } from "@restline/web-pubsub-rest";

/** Any header can be sent along; numbers and booleans are written out. */
export async function sendWithMetadata(client: WebPubSubServiceClient): Promise<string> {
  const response = await client.path("/api/hubs/{hub}/:send", "chat").post({
    contentType: "text/plain",
    body: "hello",
    headers: { "X-WebPubSub-Metadata-trace": "t-1", "X-WebPubSub-Metadata-attempt": 2 },
  });
  return response.status;
}
