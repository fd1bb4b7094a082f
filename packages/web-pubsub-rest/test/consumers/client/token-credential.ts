import createClient from "@restline/web-pubsub-rest";
import type { HttpClient } from "@azure/core-rest-pipeline";
import type { TokenCredential } from "@azure/core-auth";

/** An endpoint on https, where the bearer tokens of a credential may travel. */
export async function findConnection(
  endpoint: string,
  credential: TokenCredential,
  httpClient: HttpClient,
): Promise<string> {
  const client = createClient(endpoint, credential, { httpClient });
  const response = await client
    .path("/api/hubs/{hub}/connections/{connectionId}", "chat", "somebody")
    .head();
  return response.status;
}
