import type { WebPubSubServiceClient } from "@restline/web-pubsub-rest";

/** Reads an answer's body piece by piece, in Node.js. */
export async function readMembersAsText(client: WebPubSubServiceClient): Promise<string> {
  const response = await client
    .path("/api/hubs/{hub}/groups/{group}/connections", "chat", "news")
    .get()
    .asNodeStream();
  if (response.status !== "200" || response.body === undefined) {
    throw new Error(`No stream: status ${response.status}`);
  }
  const pieces: Buffer[] = [];
  for await (const piece of response.body) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString("utf8");
}
