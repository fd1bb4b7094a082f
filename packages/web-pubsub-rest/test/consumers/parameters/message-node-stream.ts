import { Readable } from "node:stream";
import type { SendToAllBodyParam, WebPubSubServiceClient } from "@restline/web-pubsub-rest";

/** A stream of Node.js goes out piece by piece. Both of its types fit. */
export async function sendNodeStream(
  client: WebPubSubServiceClient,
  pieces: readonly string[],
): Promise<string> {
  const readable: Readable = Readable.from(pieces.map((piece) => Buffer.from(piece)));
  const stream: NodeJS.ReadableStream = readable;
  const { body }: SendToAllBodyParam = { body: stream };
  const response = await client
    .path("/api/hubs/{hub}/:send", "chat")
    .post({ contentType: "text/plain", body });
  return response.status;
}
