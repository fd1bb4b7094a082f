import { expect } from "chai";
import type { Choices } from "./choices.ts";
import { openReliable, recoverReliable } from "./reliable-socket.ts";
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
};
