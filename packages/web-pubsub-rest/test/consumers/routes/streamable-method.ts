import type {
  SendToAll202Response,
  SendToAllDefaultResponse,
  WebPubSubServiceClient,
} from "@restline/web-pubsub-rest";
import type { StreamableMethod } from "@azure-rest/core-client";

/** A call that is prepared here and sent where it is awaited. */
export function prepareGreeting(
  client: WebPubSubServiceClient,
): StreamableMethod<SendToAll202Response | SendToAllDefaultResponse> {
  return client
    .path("/api/hubs/{hub}/:send", "chat")
    .post({ contentType: "text/plain", body: "hello" });
}
