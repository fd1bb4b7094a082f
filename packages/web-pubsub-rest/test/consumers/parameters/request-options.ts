import type { ConnectionExistsParameters, WebPubSubServiceClient } from "@restline/web-pubsub-rest";

/** What every operation takes besides its own parameters. */
export async function watchRequest(client: WebPubSubServiceClient): Promise<readonly string[]> {
  const seen: string[] = [];
  const options: ConnectionExistsParameters = {
    timeout: 10_000,
    accept: "application/json",
    onResponse: (raw) => seen.push(`raw ${raw.status}`),
  };
  const response = await client
    .path("/api/hubs/{hub}/connections/{connectionId}", "chat", "nobody")
    .head(options);
  seen.push(
    `accept ${response.request.headers.get("accept")}`,
    `timeout ${response.request.timeout}`,
  );
  return seen;
}

/** A request that is called off rejects, and nothing is sent. */
export async function abortRequest(client: WebPubSubServiceClient): Promise<unknown> {
  const controller = new AbortController();
  controller.abort();
  try {
    return await client
      .path("/api/hubs/{hub}/connections/{connectionId}", "chat", "nobody")
      .head({ abortSignal: controller.signal });
  } catch (error) {
    return error;
  }
}
