/**
 * Two pages and their server: `node examples/browser-page/main.ts`. Without
 * WEB_PUBSUB_CONNECTION_STRING it brings an embedded service.
 */
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createEmulator } from "@restline/web-pubsub-emulator";
import { bundlePages } from "./bundle.ts";
import { createPageServer } from "./server.ts";

const { PORT = "3000", WEB_PUBSUB_CONNECTION_STRING: resource } = process.env;
const emulator = resource ? undefined : await createEmulator();
const connectionString = emulator?.connectionString ?? resource ?? "";
const operatorKey = randomUUID();
const application = createPageServer({ connectionString, operatorKey }, await bundlePages());
const server = application.listen(Number(PORT), "127.0.0.1");
await once(server, "listening");
const address = server.address();
const port = typeof address === "object" ? address?.port : undefined;
console.log(`For visitors:     http://127.0.0.1:${port}/
For the operator: http://127.0.0.1:${port}/operator#key=${operatorKey}
Ctrl-C stops it.`);

process.once("SIGINT", () => {
  server.close();
  server.closeAllConnections();
  emulator?.close().catch((error: unknown) => console.error(error));
});
