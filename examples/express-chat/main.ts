/**
 * A chat on Express: `node examples/express-chat/main.ts`. Without WEB_PUBSUB_CONNECTION_STRING it
 * brings an embedded service, which calls the chat's event handler as Azure Web PubSub does.
 */
import { once } from "node:events";
import { createServer } from "node:http";
import { createEmulator } from "@restline/web-pubsub-emulator";
import { createChat } from "./chat.ts";

const { PORT = "3000", WEB_PUBSUB_CONNECTION_STRING: resource } = process.env;
const hub = process.env["WEB_PUBSUB_HUB"] || "chat";

const server = createServer().listen(Number(PORT), "127.0.0.1");
await once(server, "listening");
const address = server.address();
const port = typeof address === "object" ? address?.port : undefined;

const emulator = resource ? undefined : await createEmulator({ hubs: { [hub]: webhooks() } });
const connectionString = emulator?.connectionString ?? resource ?? "";
server.on("request", createChat({ connectionString, hub }));
console.log(`The chat is on http://127.0.0.1:${port} (Ctrl-C stops it)`);

process.once("SIGINT", () => {
  server.close();
  server.closeAllConnections();
  emulator?.close().catch((error: unknown) => console.error(error));
});

/** What the settings of a hub in Azure say: see the README. */
function webhooks() {
  return {
    eventHandlers: [
      {
        urlTemplate: `http://127.0.0.1:${port}/eventhandler`,
        userEventPattern: "*",
        systemEvents: ["connect", "connected", "disconnected"] as const,
      },
    ],
  };
}
