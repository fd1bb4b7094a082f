import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect } from "chai";

const folder = fileURLToPath(new URL("../", import.meta.url));

/** What every program begins with. */
const imports = `
import { createEmulator, manualClock } from "@restline/web-pubsub-emulator";
import { once } from "node:events";
import { createServer } from "node:http";
import { WebSocket } from "ws";
`;

/** Connects a client of a protocol, and waits until it is in. */
const connect = `
async function connect(emulator, protocol, options) {
  const socket = new WebSocket(emulator.createClientUrl("chat", options), protocol ? [protocol] : []);
  socket.on("error", () => undefined);
  await once(socket, "open");
  return socket;
}
`;

/** Programs that have to end by themselves, by what they leave behind. */
const programs: Readonly<Record<string, string>> = {
  "an emulator without a port that nobody closes": `
    await createEmulator({ port: false });
  `,
  "an emulator that is closed": `
    const emulator = await createEmulator();
    await emulator.close();
  `,
  "clients that are let go by `await using`, reliable ones that are away among them": `
    await using emulator = await createEmulator();
    await connect(emulator, "json.webpubsub.azure.v1");
    const away = await connect(emulator, "json.reliable.webpubsub.azure.v1");
    away.terminate();
    await emulator.waitFor({ kind: "detached" });
  `,
  "clients that do not read, cut off by `using`": `
    using emulator = await createEmulator();
    const client = await connect(emulator);
    client.pause();
  `,
  "faults, waits and streams that nothing comes of": `
    const emulator = await createEmulator({ clock: manualClock(), admin: true });
    emulator.faults.next("getServiceStatus", { delayInMs: 1e9, times: "always" });
    emulator.faults.throttle("*", { requests: 1, windowInSeconds: 1e6 });
    const held = fetch(emulator.endpoint + "/api/health", { method: "HEAD" }).catch(() => "dropped");
    await emulator.waitFor({ kind: "requestHeld" });
    const wait = emulator.waitFor({ connectionClosed: "nobody" }).catch((error) => error.code);
    const timed = emulator.waitFor({ connectionClosed: "nobody" }, { timeoutInMs: 2e9 }).catch((error) => error.code);
    const stream = emulator.happenings();
    const read = (async () => { for await (const _ of stream); })();
    await emulator.close();
    const seen = [await held, await wait, await timed, await read];
    if (seen.join() !== "dropped,Closed,Closed,") throw new Error(seen.join());
  `,
  "webhooks that hang, and a client that waits for one": `
    const server = createServer((request, response) => {
      if (request.method === "OPTIONS") response.setHeader("WebHook-Allowed-Origin", "*").end();
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const urlTemplate = "http://127.0.0.1:" + server.address().port;
    const systemEvents = ["connect", "connected", "disconnected"];
    const hubs = { chat: { eventHandlers: [{ urlTemplate, userEventPattern: "*", systemEvents }] } };
    const emulator = await createEmulator({ hubs });
    const called = once(server, "request");
    const knocking = connect(emulator).catch(() => "refused");
    await called;
    await emulator.close();
    server.close();
    server.closeAllConnections();
    await knocking;
  `,
};

describe("a process ends by itself with", () => {
  for (const [name, program] of Object.entries(programs)) {
    it(name, async () => {
      const { code, errors } = await run(program);
      expect(errors).to.equal("");
      expect(code).to.equal(0);
    });
  }

  it("the error of a listener that throws, after the service has done its work", async () => {
    const { code, errors } = await run(`
      await using emulator = await createEmulator();
      const seen = [];
      process.on("uncaughtException", (error) => seen.push(error.message));
      emulator.listen(({ kind }) => { throw new Error("from " + kind); });
      const client = await connect(emulator, "json.webpubsub.azure.v1", { groups: ["news"] });
      const { connectionId } = await emulator.waitFor({ kind: "connected" });
      await emulator.waitFor({ connection: connectionId, joined: "news" });
      client.close();
      await emulator.waitFor({ connectionClosed: connectionId });
      if (seen.join() !== "from connected,from disconnected") throw new Error(seen.join());
      if (emulator.snapshot().hubs.length > 0) throw new Error("It stayed.");
    `);
    expect(errors).to.equal("");
    expect(code).to.equal(0);
  });
});

async function run(program: string): Promise<{ readonly code: unknown; readonly errors: string }> {
  const source = `${imports}${connect}${program}`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", source], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString("utf8")));
  const [code] = (await once(child, "close")) as [unknown];
  return { code, errors };
}
