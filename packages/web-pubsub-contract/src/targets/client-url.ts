import { WebPubSubServiceClient } from "@restline/web-pubsub";
import type { ClientWishes, Scene } from "../scene.ts";

/** The subprotocol that the clients of scenes speak. */
export const clientProtocol = "json.webpubsub.azure.v1";

/** The address that a client connects to, with the token of its user in it. */
export async function createClientUrl(
  { credential, hub }: Scene["byKey"],
  { groups, roles, userId }: ClientWishes,
): Promise<string> {
  const service = new WebPubSubServiceClient(credential.connectionString, hub);
  const { url } = await service.getClientAccessToken({ userId, roles, groups });
  return url;
}
