/**
 * The function on this machine, as Azure Functions, Cloudflare Workers and Deno have it in their
 * places: `node examples/serverless-function/main.ts`. Without WEB_PUBSUB_CONNECTION_STRING it brings an
 * embedded service.
 */
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { createEmulator } from "@restline/web-pubsub-emulator";
import { createHandler } from "./handler.ts";

const { PORT = "3000", WEB_PUBSUB_CONNECTION_STRING: resource } = process.env;
const emulator = resource ? undefined : await createEmulator();
const publisherKey = process.env["PUBLISHER_KEY"] || randomUUID();
const handler = createHandler({
  connectionString: emulator?.connectionString ?? resource ?? "",
  hub: process.env["WEB_PUBSUB_HUB"] || "chat",
  publisherKey,
});

const server = createServer((incoming, outgoing) => {
  const answer = async (): Promise<void> => {
    const body = await buffer(incoming);
    const request = new Request(new URL(incoming.url ?? "/", `http://${incoming.headers.host}`), {
      method: incoming.method ?? "GET",
      headers: new Headers(
        Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
      ),
      ...(body.length > 0 ? { body } : {}),
    });
    const response = await handler(request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(await response.text());
  };
  answer().catch((error: unknown) => {
    console.error(error);
    outgoing.writeHead(500).end();
  });
}).listen(Number(PORT), "127.0.0.1");
await once(server, "listening");
const address = server.address();
const port = typeof address === "object" ? address?.port : undefined;
console.log(`The function is on http://127.0.0.1:${port} (Ctrl-C stops it). Try:

  curl -X POST http://127.0.0.1:${port}/negotiate
  curl -X POST http://127.0.0.1:${port}/broadcast -H "Authorization: Bearer ${publisherKey}" -d '{ "text": "Hello" }'
`);

process.once("SIGINT", () => {
  server.close();
  server.closeAllConnections();
  emulator?.close().catch((error: unknown) => console.error(error));
});
