import { Child } from "./child.ts";
import type { Addresses } from "./servers/ws-server.ts";
import type { WireName } from "./wires.ts";

const contenders: readonly { name: string; server: string; wire: WireName }[] = [
  { name: "ws, bare", server: "idle-ws", wire: "bare" },
  { name: "embedded service, simple clients", server: "embedded", wire: "bare" },
  { name: "embedded service, json.webpubsub.azure.v1", server: "embedded", wire: "json" },
];

/** What a connection costs that is open and idle; then as many as one process may have. */
export async function benchIdle(): Promise<void> {
  console.log("\nMemory of an idle connection, 10,000 at once, and as a ratio to bare ws");
  let peer: number | undefined;
  for (const { name, server, wire } of contenders) {
    const bytes = await measureIdle(server, wire, 10_000);
    peer ??= bytes;
    const cells = `${(bytes / 1_024).toFixed(1).padStart(6)} KiB   ${(bytes / peer).toFixed(2)}`;
    console.log(`  ${name.padEnd(44)} ${cells}`);
  }
  const most = 15_000;
  const each = await measureIdle("embedded", "json", most);
  console.log(
    `  ${most} connections open at once: ${((each * most) / 2 ** 20).toFixed(0)} MiB in all`,
  );
}

/** The growth of the server's memory for each of so many connections, in bytes. */
async function measureIdle(script: string, wire: WireName, receivers: number): Promise<number> {
  const server = await Child.start(`servers/${script}.ts`);
  const { receiverUrl, publisherUrl } = server.details as Addresses;
  const subscription = { receiverUrl, publisherUrl, receiverWire: wire };
  const publisherWire: WireName = script === "embedded" ? "json" : "bare";
  const shared = { ...subscription, publisherWire };
  // The first connections bring buffers and code, compiled and optimized, that all others share.
  const first = await Child.start("subscribers.ts", { ...shared, receivers: 2_000 });
  const before = await server.memory();
  const others = await Child.start("subscribers.ts", { ...shared, receivers });
  const after = await server.memory();
  for (const child of [first, others, server]) child.stop();
  return (after - before) / receivers;
}
