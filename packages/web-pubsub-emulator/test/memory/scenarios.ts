import { once } from "node:events";
import { setImmediate as turn } from "node:timers/promises";
import { createEmulator, manualClock, type Emulator } from "@restline/web-pubsub-emulator";
import { dial, printFrame, printHandshake, RawWebSocket, whenClosed } from "../raw-web-socket.ts";
import { inProcess } from "../rest-caller.ts";
import { jsonProtocol, reliableProtocol, TestSocket } from "../test-socket.ts";
import { createClientUrl, readKey } from "../tokens.ts";
import { allowAll, answerWith, Webhook } from "../webhook.ts";
import { measureRounds, type Measured } from "./rounds.ts";

const mebibyte = 1024 * 1024;

/** Hostile or heavy work by name. Each leaves nothing behind, or throws. */
export const scenarios: Readonly<Record<string, () => Promise<Measured>>> = {
  connections: async () => {
    const clock = manualClock();
    await using emulator = await createEmulator({ clock });
    const claims = { userId: "ada", roles: ["webpubsub.joinLeaveGroup"], groups: ["news"] };
    const url = createClientUrl(emulator, "chat", claims);
    return await measureRounds(5, async () => {
      const left = countLeft(emulator, { disconnected: 1500, detached: 500 });
      for (let batch = 0; batch < 20; batch++) {
        const protocols = [jsonProtocol, reliableProtocol, undefined, undefined];
        await Promise.all(
          Array.from({ length: 100 }, (_, index) =>
            dropOpened(emulator, url, protocols[index % 4]),
          ),
        );
      }
      await left;
      // Those of the reliable protocol are away until their window is over.
      const [hub] = emulator.snapshot().hubs;
      demand(hub?.connections.length === 500, "the reliable ones are kept");
      clock.advance({ seconds: 30 });
      demandEmpty(emulator);
    });
  },

  memberships: async () => {
    await using emulator = await createEmulator();
    const roles = ["webpubsub.joinLeaveGroup"];
    const url = createClientUrl(emulator, "chat", { roles });
    using raw = await RawWebSocket.open(emulator, url, jsonProtocol);
    const { connectionId } = await emulator.waitFor({ kind: "connected" });
    let round = 0;
    return await measureRounds(5, async () => {
      round += 1;
      for (let part = 0; part < 20; part++) {
        const frames: Buffer[] = [];
        for (let index = 0; index < 5_000; index++) {
          const group = `g${round}-${part}-${index}`;
          for (const type of ["joinGroup", "leaveGroup"]) {
            frames.push(printFrame(JSON.stringify({ type, group })));
          }
        }
        if (!raw.socket.write(Buffer.concat(frames))) await once(raw.socket, "drain");
      }
      raw.socket.write(printFrame(JSON.stringify({ type: "joinGroup", group: `end${round}` })));
      await emulator.waitFor({ connection: connectionId, joined: `end${round}` });
      raw.socket.write(printFrame(JSON.stringify({ type: "leaveGroup", group: `end${round}` })));
      await emulator.waitFor({ connection: connectionId, left: `end${round}` });
      demand(emulator.snapshot().hubs[0]?.groups.length === 0, "there is no group");
    });
  },

  hubNames: async () => {
    await using emulator = await createEmulator({ port: false });
    let name = 0;
    return await measureRounds(4, async () => {
      for (let count = 0; count < 2_000; count++) {
        const path = `/api/hubs/h${++name}/connections/a1`;
        await inProcess.call(emulator, { method: "DELETE", path });
      }
      demandEmpty(emulator);
    });
  },

  webhookCalls: async () => {
    await using webhook = await Webhook.open(answerWith(204));
    const eventHandlers = [
      {
        urlTemplate: webhook.url,
        userEventPattern: "*",
        systemEvents: ["connect", "connected", "disconnected"] as const,
      },
    ];
    await using emulator = await createEmulator({ hubs: { chat: { eventHandlers } } });
    const url = createClientUrl(emulator, "chat");
    return await measureRounds(4, async () => {
      for (let client = 0; client < 25; client++) {
        using socket = await TestSocket.openJson(url);
        for (let ackId = 0; ackId < 10; ackId++) {
          await socket.ask({ type: "event", event: "buy", dataType: "text", data: "it", ackId });
        }
        socket.socket.terminate();
        const { connectionId } = socket;
        await emulator.waitFor({ kind: "upstreamCalled", event: "disconnected", connectionId });
      }
      // Nobody reads what came to the webhook.
      while (webhook.waiting > 0) await webhook.next();
      demandEmpty(emulator);
    });
  },

  largeAnswers: async () => {
    await using webhook = await Webhook.open(
      allowAll((_call, response) => response.end(Buffer.alloc(20 * mebibyte))),
    );
    const eventHandlers = [{ urlTemplate: webhook.url, userEventPattern: "*" }];
    await using emulator = await createEmulator({ hubs: { chat: { eventHandlers } } });
    using socket = await TestSocket.openJson(createClientUrl(emulator, "chat"));
    let ackId = 0;
    return await measureRounds(4, async () => {
      for (let count = 0; count < 4; count++) {
        const event = { type: "event", event: "buy", dataType: "text", data: "it" };
        const ack = await socket.ask({ ...event, ackId: ++ackId });
        demand(ack["success"] === false, "the event fails");
        await webhook.next();
      }
    });
  },

  deafClients: async () => {
    await using emulator = await createEmulator();
    const url = createClientUrl(emulator, "chat");
    const body = "x".repeat(mebibyte);
    return await measureRounds(4, async () => {
      for (let count = 0; count < 3; count++) {
        using raw = await RawWebSocket.open(emulator, url, jsonProtocol);
        raw.socket.pause();
        for (let sent = 0; emulator.snapshot().hubs.length > 0; sent++) {
          demand(sent < 200, "who does not read is cut off");
          await inProcess.call(emulator, { method: "POST", path: "/api/hubs/chat/:send", body });
          await turn();
        }
      }
      demandEmpty(emulator);
    });
  },

  waitsGivenUp: async () => {
    await using emulator = await createEmulator({ admin: true });
    const body = JSON.stringify({ pattern: { connectionClosed: "nobody" } });
    const requests = [
      "HEAD /api/health?api-version=2024-12-01 HTTP/1.1",
      "host: a",
      "",
      "POST /emulator/wait HTTP/1.1",
      "host: a",
      `authorization: Bearer ${readKey(emulator)}`,
      `content-length: ${body.length}`,
      "",
      body,
    ].join("\r\n");
    return await measureRounds(4, async () => {
      for (let batch = 0; batch < 10; batch++) {
        await Promise.all(Array.from({ length: 50 }, () => giveUp(emulator, requests)));
      }
    });
  },
};

/** Sends requests of which the first alone is answered, and is gone when it has been. */
async function giveUp(emulator: Emulator, requests: string): Promise<void> {
  const socket = dial(emulator);
  socket.write(requests);
  // What came with it has been read by then.
  await once(socket, "data");
  const closed = whenClosed(socket);
  socket.destroy();
  await closed;
}

/** Resolves when so many of each kind have happened. */
function countLeft(
  emulator: Emulator,
  expected: { readonly disconnected: number; readonly detached: number },
): Promise<void> {
  const counted = { disconnected: 0, detached: 0 };
  return new Promise((resolve) => {
    const stop = emulator.listen(({ kind }) => {
      if (kind !== "disconnected" && kind !== "detached") return;
      counted[kind] += 1;
      if (counted.disconnected < expected.disconnected) return;
      if (counted.detached < expected.detached) return;
      stop();
      resolve();
    });
  });
}

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(`It does not hold that ${what}.`);
}

function demandEmpty(emulator: Emulator): void {
  demand(emulator.snapshot().hubs.length === 0, "nobody is connected");
}

/** Connects, and breaks the connection as soon as the service has let it in. */
async function dropOpened(emulator: Emulator, url: URL, protocol?: string): Promise<void> {
  const socket = dial(emulator);
  socket.write(printHandshake(url, { "sec-websocket-protocol": protocol }));
  const [answer] = (await once(socket, "data")) as [Buffer];
  demand(answer.toString("latin1").startsWith("HTTP/1.1 101"), "it is let in");
  const closed = whenClosed(socket);
  socket.resetAndDestroy();
  await closed;
}
