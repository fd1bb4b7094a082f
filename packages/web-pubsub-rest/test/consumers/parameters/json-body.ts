import type { AddToGroupsRequest, WebPubSubServiceClient } from "@restline/web-pubsub-rest";

/** A JSON body is an object of the model's type. */
export async function addToGroups(
  client: WebPubSubServiceClient,
  groups: string[],
): Promise<string> {
  const body: AddToGroupsRequest = { groups, filter: "userId eq 'ada'" };
  const response = await client.path("/api/hubs/{hub}/:addToGroups", "chat").post({ body });
  return response.status;
}
