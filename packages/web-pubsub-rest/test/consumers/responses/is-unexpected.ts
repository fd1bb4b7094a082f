import { isUnexpected } from "@restline/web-pubsub-rest";
import type {
  CloseConnection204Response,
  CloseConnectionDefaultResponse,
  WebPubSubServiceClient,
} from "@restline/web-pubsub-rest";

/** `isUnexpected` parts the default response from the declared ones. */
export async function closeConnection(
  client: WebPubSubServiceClient,
  hub: string,
): Promise<string> {
  const response = await client
    .path("/api/hubs/{hub}/connections/{connectionId}", hub, "somebody")
    .delete();
  if (isUnexpected(response)) {
    const failed: CloseConnectionDefaultResponse = response;
    return `unexpected ${failed.status} ${failed.body.code}`;
  }
  const closed: CloseConnection204Response = response;
  const status: "204" = closed.status;
  return `expected ${status}`;
}
