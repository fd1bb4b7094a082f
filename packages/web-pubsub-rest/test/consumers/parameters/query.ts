import type {
  CloseConnectionParameters,
  CloseConnectionQueryParamProperties,
  SendToAllQueryParam,
  WebPubSubServiceClient,
} from "@restline/web-pubsub-rest";

/** Query parameters are an object, typed for each operation. */
export async function closeWithReason(
  client: WebPubSubServiceClient,
  connectionId: string,
  reason: string,
): Promise<string> {
  const properties: CloseConnectionQueryParamProperties = { reason };
  const options: CloseConnectionParameters = { queryParameters: { ...properties } };
  const response = await client
    .path("/api/hubs/{hub}/connections/{connectionId}", "chat", connectionId)
    .delete(options);
  return response.status;
}

/** Numbers and texts go side by side. */
export async function sendToUser(
  client: WebPubSubServiceClient,
  userId: string,
  body: string,
): Promise<string> {
  const { queryParameters: properties }: SendToAllQueryParam = {
    queryParameters: { filter: `userId eq '${userId}'`, messageTtlSeconds: 60 },
  };
  const response = await client
    .path("/api/hubs/{hub}/:send", "chat")
    .post({ contentType: "text/plain", body, queryParameters: { ...properties } });
  return response.status;
}
