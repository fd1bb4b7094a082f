import createClient from "@restline/web-pubsub-rest";
import { createDefaultHttpClient } from "@azure/core-rest-pipeline";
import type { HttpClient } from "@azure/core-rest-pipeline";
import type { Service } from "../service.ts";

/** An HTTP client of one's own, here one that keeps a list and leaves the work to another. */
export async function listRequests(service: Service): Promise<readonly string[]> {
  const sent: string[] = [];
  const inner = createDefaultHttpClient();
  const httpClient: HttpClient = {
    sendRequest(request) {
      sent.push(`${request.method} ${request.url.slice(service.endpoint.length)}`);
      return inner.sendRequest(request);
    },
  };
  const client = service.authenticate(
    createClient(service.endpoint, service.credential, {
      httpClient,
      allowInsecureConnection: true,
    }),
  );
  const { status } = await client.path("/api/hubs/{hub}/groups/{group}", "chat", "news").head();
  return [...sent, status];
}
