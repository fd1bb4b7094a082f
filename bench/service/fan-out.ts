import { printRatios, type Measurement } from "../rounds.ts";
import { median } from "../median.ts";
import { Child } from "./child.ts";
import type { Addresses } from "./servers/ws-server.ts";
import type { WireName } from "./wires.ts";

const receivers = 1_000;
const rounds = 5;

interface Contender {
  readonly name: string;
  readonly server: string;
  readonly receiverWire: WireName;
  readonly publisherWire: WireName;
}

const contenders: readonly Contender[] = [
  {
    name: "ws, one frame for all, past ws",
    server: "ws-framed",
    receiverWire: "bare",
    publisherWire: "bare",
  },
  {
    name: "ws, JSON.stringify and send for each client",
    server: "ws-naive",
    receiverWire: "bare",
    publisherWire: "bare",
  },
  {
    name: "socket.io room",
    server: "socket-io",
    receiverWire: "socketIo",
    publisherWire: "socketIo",
  },
  {
    name: "embedded service, simple clients",
    server: "embedded",
    receiverWire: "bare",
    publisherWire: "json",
  },
  {
    name: "embedded service, json.webpubsub.azure.v1",
    server: "embedded",
    receiverWire: "json",
    publisherWire: "json",
  },
];

/** A client publishes 100 bytes to 1,000 others: CPU time of the server for each delivery. */
export async function benchFanOut(): Promise<void> {
  const parties = await Promise.all(contenders.map(start));
  try {
    for (const { burst, publishes } of [
      { burst: 1, publishes: 20 },
      { burst: 10, publishes: 6 },
    ]) {
      const times = parties.map((): number[] => []);
      for (let round = 0; round <= rounds; round++) {
        for (const [index, party] of parties.entries()) {
          const before = await party.server.usage();
          for (let count = 0; count < publishes; count++) await party.clients.ask("publish", burst);
          const after = await party.server.usage();
          const each = (after.cpuInUs - before.cpuInUs) / (publishes * burst * receivers);
          if (round > 0) times[index]?.push(each);
        }
      }
      const measured = contenders.map(({ name }, index): Measurement => ({
        name,
        cpuInUs: median(times[index] ?? []),
      }));
      printRatios(
        `Fan-out of 100 bytes to ${receivers} clients, ${burst === 1 ? "single messages" : `in bursts of ${burst}`}: CPU time for a delivery, and as a ratio to the pre-framed loop`,
        measured,
      );
    }
  } finally {
    for (const { server, clients } of parties) {
      clients.stop();
      server.stop();
    }
  }
}

interface Party {
  readonly server: Child;
  readonly clients: Child;
}

async function start({ server: script, receiverWire, publisherWire }: Contender): Promise<Party> {
  const server = await Child.start(`servers/${script}.ts`);
  const { receiverUrl, publisherUrl } = server.details as Addresses;
  const clients = await Child.start("subscribers.ts", {
    receiverUrl,
    publisherUrl,
    receiverWire,
    publisherWire,
    receivers,
  });
  return { server, clients };
}
