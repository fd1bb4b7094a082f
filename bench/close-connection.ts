import { WebPubSubServiceClient as OfficialClient } from "@azure/web-pubsub";
import { createRestClient, WebPubSubServiceClient } from "@restline/web-pubsub";
import { measureVariants, printRatios, type Variant } from "./rounds.ts";
import { Child } from "./service/child.ts";

/** One `closeConnection` of a connection that does not exist: the whole way to a 204 and back. */
export async function benchCloseConnection(): Promise<void> {
  // The service has a process of its own, so that its CPU time is not counted.
  const service = await Child.start("servers/embedded.ts");
  try {
    const { connectionString } = service.details as { connectionString: string };
    const official = new OfficialClient(connectionString, "bench", {
      allowInsecureConnection: true,
    });
    const rest = createRestClient(connectionString);
    const client = new WebPubSubServiceClient(connectionString, "bench");
    let count = 0;
    const nextId = (): string => `connection-${count++}`;
    const variants: Variant[] = [
      {
        name: "@azure/web-pubsub closeConnection",
        operate: () => official.closeConnection(nextId()),
      },
      {
        name: "@restline/web-pubsub closeConnection",
        operate: () => client.closeConnection(nextId()),
      },
      {
        name: "@restline/web-pubsub-rest delete, signed",
        operate: async () =>
          rest.path("/api/hubs/{hub}/connections/{connectionId}", "bench", nextId()).delete(),
      },
    ];
    const options = { rounds: 7, operations: 1_500, concurrency: 64 };
    printRatios(
      "closeConnection at concurrency 64: CPU time per call, and as a ratio to the official client",
      await measureVariants(variants, options),
    );
  } finally {
    service.stop();
  }
}
