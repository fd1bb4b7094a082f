import { median } from "../median.ts";
import { printRatios } from "../rounds.ts";
import { Child } from "./child.ts";

const rounds = 5;
const requests = 3_000;

/** `:send` of 100 bytes over 64 connections: CPU time of the server for a request. */
export async function benchIngestion(): Promise<void> {
  const servers = [
    {
      name: "node:http, reads the body and answers 202",
      server: await Child.start("servers/node-http.ts"),
    },
    { name: "embedded service, :send", server: await Child.start("servers/embedded.ts") },
  ];
  const parties = await Promise.all(
    servers.map(async ({ name, server }) => ({
      name,
      server,
      senders: await Child.start("senders.ts", server.details),
      times: [] as number[],
    })),
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
    for (const { server, senders } of parties) {
      senders.stop();
      server.stop();
    }
  }
  printRatios(
    "REST ingestion of 100 bytes at concurrency 64: CPU time of the server for a request, and as a ratio to bare node:http",
    parties.map(({ name, times }) => ({ name, cpuInUs: median(times) })),
  );
}
