import { isUnexpected } from "@restline/web-pubsub-rest";
import type { WebPubSubServiceClient } from "@restline/web-pubsub-rest";

/** Somebody who is connected. */
export interface Person {
  readonly connectionId: string;
  readonly userId: string;
}

const hub = "chat";
const group = "news";
const message = { contentType: "text/plain", body: "hello" } as const;

/**
 * Calls each operation that an access key is enough for, and closes the person's connection in the
 * end. Returns how many answers were as declared; one that was not is thrown.
 */
export async function callEveryOperation(
  client: WebPubSubServiceClient,
  { connectionId, userId }: Person,
): Promise<number> {
  const { path } = client;
  const connection = path("/api/hubs/{hub}/connections/{connectionId}", hub, connectionId);
  const user = path("/api/hubs/{hub}/users/{userId}", hub, userId);
  const userInGroup = path("/api/hubs/{hub}/users/{userId}/groups/{group}", hub, userId, group);
  const member = path(
    "/api/hubs/{hub}/groups/{group}/connections/{connectionId}",
    hub,
    group,
    connectionId,
  );
  const permission = path(
    "/api/hubs/{hub}/permissions/{permission}/connections/{connectionId}",
    hub,
    "sendToGroup",
    connectionId,
  );
  const targeted = { queryParameters: { targetName: group } };
  const groups = { body: { groups: [group] } };
  // A call is sent when it is awaited, so each finds what the one before it did.
  const calls = [
    path("/api/health").head(),
    path("/api/hubs/{hub}/:addToGroups", hub).post(groups),
    path("/api/hubs/{hub}/:send", hub).post(message),
    connection.head(),
    path("/api/hubs/{hub}/connections/{connectionId}/:send", hub, connectionId).post(message),
    path("/api/hubs/{hub}/groups/{group}", hub, group).head(),
    path("/api/hubs/{hub}/groups/{group}/:send", hub, group).post(message),
    path("/api/hubs/{hub}/groups/{group}/connections", hub, group).get(),
    member.put(),
    member.delete(),
    permission.put(targeted),
    permission.head(targeted),
    permission.delete(targeted),
    user.head(),
    path("/api/hubs/{hub}/users/{userId}/:send", hub, userId).post(message),
    userInGroup.put(),
    userInGroup.delete(),
    path("/api/hubs/{hub}/users/{userId}/groups", hub, userId).delete(),
    path("/api/hubs/{hub}/connections/{connectionId}/groups", hub, connectionId).delete(),
    path("/api/hubs/{hub}/:removeFromGroups", hub).post(groups),
    path("/api/hubs/{hub}/groups/{group}/:closeConnections", hub, group).post(),
    path("/api/hubs/{hub}/users/{userId}/:closeConnections", hub, userId).post(),
    path("/api/hubs/{hub}/:closeConnections", hub).post(),
    connection.delete(),
  ];
  let expected = 0;
  for (const call of calls) {
    const response = await call;
    if (isUnexpected(response)) throw new Error(`${response.request.url}: ${response.status}`);
    expected += 1;
  }
  return expected;
}
