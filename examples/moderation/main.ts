/**
 * Closes all connections of a user with a reason, and lists who is left in a group:
 * `node examples/moderation/main.ts --hub chat --user ada --reason "Spam" --group lobby`.
 */
import { ConfigurationError, WebPubSubServiceClient } from "@restline/web-pubsub";
import { createEmulator } from "@restline/web-pubsub-emulator";
import { help, readArguments, UsageError, type Order } from "./arguments.ts";
import { moderate } from "./moderate.ts";
import { connectSampleClients } from "./sample-clients.ts";

try {
  const order = readArguments(process.argv.slice(2), process.env);
  if (order.kind === "help") console.log(help);
  else if (order.service.kind === "sample") await moderateSample(order);
  else await moderate(new WebPubSubServiceClient(order.service.at, order.hub), order, console.log);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error.message);
  if (error instanceof UsageError) console.error("See --help.");
  process.exitCode = isBadInput(error) ? 2 : 1;
}

/** Does it on an embedded service, which ends with it, and tells what the clients saw. */
async function moderateSample(order: Order): Promise<void> {
  await using emulator = await createEmulator();
  const chat = new WebPubSubServiceClient(emulator.connectionString, order.hub);
  const clients = await connectSampleClients(chat, order.group);
  await moderate(chat, order, console.log);
  const closed = order.dryRun ? [] : clients.filter(({ user }) => user === order.user);
  if (closed.length > 0) console.log("");
  for (const { user, told } of closed) console.log(`A client of ${user} was told: ${await told}`);
  for (const client of clients) client.close();
}

/** The client refuses what the service would, a hub name for instance, before it sends anything. */
function isBadInput(error: Error): boolean {
  return (
    error instanceof UsageError ||
    error instanceof ConfigurationError ||
    error instanceof RangeError ||
    error instanceof TypeError
  );
}
