import type { SendToAllParameters, WebPubSubServiceClient } from "@restline/web-pubsub-rest";

/** A text goes out as it is. */
export async function sendText(client: WebPubSubServiceClient, text: string): Promise<string> {
  const options: SendToAllParameters = { contentType: "text/plain", body: text };
  const response = await client.path("/api/hubs/{hub}/:send", "chat").post(options);
  return response.status;
}

/** As JSON, a text is the JSON text: the client library puts it into quotes. */
export async function sendJsonText(client: WebPubSubServiceClient, text: string): Promise<string> {
  const options: SendToAllParameters = { contentType: "application/json", body: text };
  const response = await client.path("/api/hubs/{hub}/:send", "chat").post(options);
  return response.status;
}
