import type { CloseConnection, Routes, WebPubSubServiceClient } from "@restline/web-pubsub-rest";

/** A path with its arguments is a resource that has a method for each verb. */
export async function closeAndLook(
  client: WebPubSubServiceClient,
  connectionId: string,
): Promise<readonly string[]> {
  const path: Routes = client.path;
  const connection: CloseConnection = path(
    "/api/hubs/{hub}/connections/{connectionId}",
    "chat",
    connectionId,
  );
  const before = await connection.head();
  const closed = await connection.delete({ queryParameters: { reason: "Moved" } });
  const after = await connection.head();
  return [before.status, closed.status, after.status];
}
