import { median } from "../median.ts";
import { printRatios } from "../rounds.ts";
import { Child } from "./child.ts";
import type { Senders } from "./senders.ts";

const rounds = 5;
const requests = 3_000;

/** `:send` of 100 bytes over 64 connections: CPU time of the server for a request. */
export async function benchIngestion(): Promise<void> {
  const bare = await Child.start("servers/node-http.ts");
  const embedded = await Child.start("servers/embedded.ts");
  const contenders = [
    { name: "node:http, reads the body and answers 202", server: bare, tokens: "official" },
    {
      name: "embedded service, the official client's tokens",
      server: embedded,
      tokens: "official",
    },
    { name: "embedded service, each request its own token", server: embedded, tokens: "own" },
  ] as const;
  const parties = await Promise.all(
    contenders.map(async ({ name, server, tokens }) => {
      const { endpoint, accessKey } = server.details as Senders;
      const told: Senders = { endpoint, accessKey, tokens };
      return {
        name,
        server,
        senders: await Child.start("senders.ts", told),
        times: [] as number[],
      };
    }),
  );
  try {
    for (let round = 0; round <= rounds; round++) {
      for (const { server, senders, times } of parties) {
        const before = await server.usage();
        await senders.ask("send", requests);
        const after = await server.usage();
        if (round > 0) times.push((after.cpuInUs - before.cpuInUs) / requests);
      }
    }
  } finally {
    for (const { senders } of parties) senders.stop();
    bare.stop();
    embedded.stop();
  }
  printRatios(
    "REST ingestion of 100 bytes at concurrency 64: CPU time of the server for a request, and as a ratio to bare node:http",
    parties.map(({ name, times }) => ({ name, cpuInUs: median(times) })),
  );
}
