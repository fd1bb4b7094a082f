import { isUnexpected } from "@restline/web-pubsub-rest";
import type { WebPubSubServiceClient } from "@restline/web-pubsub-rest";

/** 404 to a question is the answer "no", and no error. */
export async function hasConnection(
  client: WebPubSubServiceClient,
  hub: string,
  connectionId: string,
): Promise<boolean> {
  const response = await client
    .path("/api/hubs/{hub}/connections/{connectionId}", hub, connectionId)
    .head();
  if (isUnexpected(response)) throw new Error(`Not an answer: ${response.status}`);
  return response.status === "200";
}
