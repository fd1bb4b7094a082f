/**
 * Sample clients for `main.ts` to close: they are in a group of a hub until Ctrl-C, and say what they
 * are told. `node examples/moderation/clients.ts --hub chat --group lobby`
 */
import { parseArgs } from "node:util";
import { WebPubSubServiceClient } from "@restline/web-pubsub";
import { connectSampleClients } from "./sample-clients.ts";

try {
  const { values } = parseArgs({
    options: {
      hub: { type: "string", default: "chat" },
      group: { type: "string", default: "lobby" },
    },
  });
  const { WEB_PUBSUB_CONNECTION_STRING: at } = process.env;
  if (!at) throw new Error("There is no connection string: set WEB_PUBSUB_CONNECTION_STRING.");
  const clients = await connectSampleClients(
    new WebPubSubServiceClient(at, values.hub),
    values.group,
  );
  console.log(`${clients.length} clients are in group ${values.group} of hub ${values.hub}.`);
  process.once("SIGINT", () => {
    for (const client of clients) client.close();
  });
  await Promise.all(
    clients.map(async ({ user, told }) => console.log(`${user} was told: ${await told}`)),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
