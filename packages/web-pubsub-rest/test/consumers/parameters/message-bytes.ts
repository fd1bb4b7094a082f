import type { MessageContentType, WebPubSubServiceClient } from "@restline/web-pubsub-rest";

/** Bytes go out as they are, whatever the content type calls them. */
export async function sendBytes(
  client: WebPubSubServiceClient,
  contentType: MessageContentType,
  bytes: Uint8Array,
): Promise<string> {
  const response = await client
    .path("/api/hubs/{hub}/:send", "chat")
    .post({ contentType, body: bytes });
  return response.status;
}
