import type {
  SendToAllExcludedQueryParam,
  WebPubSubServiceClient,
} from "@restline/web-pubsub-rest";

/** An array that repeats its key is wrapped, and the wrapper says so. */
export async function sendToAllBut(
  client: WebPubSubServiceClient,
  connectionIds: string[],
): Promise<string> {
  const excluded: SendToAllExcludedQueryParam = {
    value: connectionIds,
    explode: true,
    style: "form",
  };
  const response = await client
    .path("/api/hubs/{hub}/:send", "chat")
    .post({ contentType: "text/plain", body: "not for all", queryParameters: { excluded } });
  return response.status;
}
