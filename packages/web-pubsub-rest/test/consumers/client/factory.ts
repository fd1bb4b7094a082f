import createClient from "@restline/web-pubsub-rest";
import type { WebPubSubServiceClient } from "@restline/web-pubsub-rest";
import type { Service } from "../service.ts";

/** The factory is the default export, and the type of what it makes is exported beside it. */
export async function closeConnection(service: Service, connectionId: string): Promise<string> {
  const client: WebPubSubServiceClient = createClient(service.endpoint, service.credential, {
    allowInsecureConnection: true,
  });
  service.authenticate(client);
  const response = await client
    .path("/api/hubs/{hub}/connections/{connectionId}", "chat", connectionId)
    .delete();
  return response.status;
}
