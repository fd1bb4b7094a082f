import { expect } from "chai";
import type { Choices } from "./choices.ts";
import { openReliable, recoverReliable } from "./reliable-socket.ts";
import { TestSocket } from "./test-socket.ts";
import { createClientUrl } from "./tokens.ts";

const hub = "/api/hubs/chat";
const text = { "content-type": "text/plain" };

/** What was decided for clients of reliable protocols. */
export const reliableChoices: Choices = {
  "greeting-after-recovery": async ({ emulator }) => {
    const url = createClientUrl(emulator, "chat");
    const client = await openReliable(url);
    client.socket.terminate();
    using back = await recoverReliable(url, client);
    const greeting = await back.nextJson();
    expect(greeting).to.include({ event: "connected", connectionId: client.connectionId });
    const reconnectionToken = String(greeting["reconnectionToken"]);
    expect(reconnectionToken).not.to.equal(client.reconnectionToken);
    back.socket.terminate();
    using again = await recoverReliable(url, {
      connectionId: client.connectionId,
      reconnectionToken,
    });
    expect(await again.nextJson()).to.include({ event: "connected" });
  },

  "close-without-code": async ({ emulator }) => {
    const client = await openReliable(createClientUrl(emulator, "chat"));
    client.socket.close();
    const { connectionId } = client;
    await emulator.waitFor({ kind: "disconnected", connectionId, by: "client", code: 1005 });
  },

  "taken-over": async ({ emulator }) => {
    const url = createClientUrl(emulator, "chat");
    const client = await openReliable(url);
    using back = await recoverReliable(url, client);
    expect(await back.nextJson()).to.include({ connectionId: client.connectionId });
    const reason = "The connection went on over another socket.";
    expect(await client.closed).to.deep.equal({ code: 1008, reason });
  },

  "unacknowledged-limit": async ({ call, emulator }) => {
    const url = createClientUrl(emulator, "chat");
    const client = await openReliable(url);
    const { connectionId } = client;
    const reason = "The client has too many unacknowledged messages.";
    for (let sent = 0; sent <= 1000; sent++) {
      await call("POST", `${hub}/:send`, { headers: text, body: "x" });
    }
    expect(await client.closed).to.deep.equal({ code: 1008, reason });
    await emulator.waitFor({ kind: "disconnected", connectionId, by: "service", reason });
  },

  "broken-protocol": async ({ emulator }) => {
    const url = createClientUrl(emulator, "chat");
    const client = await openReliable(url);
    client.socket.send("hi");
    expect((await client.closed).code).to.equal(1007);
    const back = await recoverReliable(url, client);
    expect((await back.closed).code).to.equal(1008);
  },

  "time-to-live": async ({ call, clock, emulator }) => {
    const send = (data: string, query = ""): Promise<unknown> =>
      call("POST", `${hub}/:send${query}`, { headers: text, body: data });
    const url = createClientUrl(emulator, "chat");
    using plain = await TestSocket.openJson(url);
    const client = await openReliable(url);
    const { connectionId } = client;
    await send("seen, unacknowledged", "?messageTtlSeconds=10");
    await send("seen", "?messageTtlSeconds=300");
    expect(await client.nextJson()).to.include({ sequenceId: 1 });
    client.socket.terminate();
    await emulator.waitFor({ kind: "detached", connectionId });
    await send("missed", "?messageTtlSeconds=10");
    await send("waiting", "?messageTtlSeconds=0");
    clock.advance({ seconds: 10 });
    using back = await recoverReliable(url, client);
    await back.nextJson();
    expect(await back.nextJson()).to.include({ data: "seen", sequenceId: 2 });
    expect(await back.nextJson()).to.include({ data: "waiting", sequenceId: 4 });
    await send("new");
    expect(await back.nextJson()).to.include({ data: "new", sequenceId: 5 });
    // To whom it has been written already, it stays written.
    for (const data of ["seen, unacknowledged", "seen", "missed", "waiting", "new"]) {
      expect(await plain.nextJson()).to.include({ data });
    }
  },

  "time-to-live-of-clients": async ({ clock, emulator }) => {
    const url = createClientUrl(emulator, "chat", {
      roles: ["webpubsub.sendToGroup"],
      groups: ["g"],
    });
    const client = await openReliable(url);
    const { connectionId } = client;
    client.socket.terminate();
    await emulator.waitFor({ kind: "detached", connectionId });
    using sender = await TestSocket.openJson(url);
    const message = { type: "sendToGroup", group: "g", noEcho: true, dataType: "text", data: "x" };
    await sender.ask({ ...message, ttlSeconds: 1, ackId: 1 });
    await sender.ask({ ...message, ttlSeconds: 300, ackId: 2 });
    clock.advance({ seconds: 1 });
    using back = await recoverReliable(url, client);
    await back.nextJson();
    expect(await back.nextJson()).to.include({ from: "group", sequenceId: 2 });
    sender.socket.send(JSON.stringify({ ...message, ttlSeconds: 301 }));
    expect((await sender.closed).code).to.equal(1007);
  },
};
