import { KnownWebPubSubClientType, KnownWebPubSubPermission } from "@restline/web-pubsub-rest";
import type {
  WebPubSubClientType,
  WebPubSubPermission,
  WebPubSubServiceClient,
} from "@restline/web-pubsub-rest";

/** An open enum names the values that are known, and takes those that will be. */
export async function generateTokens(client: WebPubSubServiceClient): Promise<readonly string[]> {
  const types: WebPubSubClientType[] = [
    KnownWebPubSubClientType.Default,
    "MQTT",
    "ProtocolOfTheFuture",
  ];
  const statuses: string[] = [];
  for (const clientType of types) {
    const { status } = await client
      .path("/api/hubs/{hub}/:generateToken", "chat")
      .post({ queryParameters: { clientType } });
    statuses.push(status);
  }
  return statuses;
}

/** A value that is not known yet falls to the default of a switch. */
export function describePermission(permission: WebPubSubPermission): string {
  switch (permission) {
    case KnownWebPubSubPermission.SendToGroup:
      return "may send";
    case "joinLeaveGroup":
      return "may join and leave";
    default:
      return `may ${permission}`;
  }
}

/** And it can be sent, in the path as anywhere else. */
export async function grantPermission(
  client: WebPubSubServiceClient,
  permission: WebPubSubPermission,
  connectionId: string,
): Promise<string> {
  const { status } = await client
    .path(
      "/api/hubs/{hub}/permissions/{permission}/connections/{connectionId}",
      "chat",
      permission,
      connectionId,
    )
    .put({ queryParameters: { targetName: "news" } });
  return status;
}
