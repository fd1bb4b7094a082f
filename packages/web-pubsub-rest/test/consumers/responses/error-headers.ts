import { isUnexpected } from "@restline/web-pubsub-rest";
import type {
  AddConnectionToGroupDefaultHeaders,
  WebPubSubServiceClient,
} from "@restline/web-pubsub-rest";

/** The headers of a default response have the service's error code. */
export async function readErrorCode(
  client: WebPubSubServiceClient,
  connectionId: string,
): Promise<string | undefined> {
  const response = await client
    .path("/api/hubs/{hub}/groups/{group}/connections/{connectionId}", "chat", "news", connectionId)
    .put();
  if (!isUnexpected(response)) return undefined;
  const headers: AddConnectionToGroupDefaultHeaders = response.headers;
  return headers["x-ms-error-code"];
}
