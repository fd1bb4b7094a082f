import { expect } from "chai";
import type { Choices } from "./choices.ts";
import { knock, TestSocket } from "./test-socket.ts";
import { createClientUrl } from "./tokens.ts";

const hub = "/api/hubs/chat";

/** What was decided for clients, whatever they speak. */
export const clientChoices: Choices = {
  "refused-handshake": async ({ emulator }) => {
    const answer = await knock(
      new URL("/client/hubs/chat", emulator.endpoint.replace("http", "ws")),
    );
    expect(answer).to.deep.equal({
      status: 401,
      body: "The client has no access token: put one into the query as access_token.\n",
    });
  },

  "no-event-handler": async ({ emulator, openJson }) => {
    using client = await openJson();
    const ack = await client.ask({ type: "event", event: "buy", data: 1, ackId: 1 });
    expect(ack["error"]).to.have.property("name", "InternalServerError");
    using simple = await TestSocket.open(createClientUrl(emulator, "chat"));
    simple.socket.send("buy");
    const reason = "No event handler takes the event 'message'.";
    expect(await simple.closed).to.deep.equal({ code: 1011, reason });
  },

  "name-rules": async ({ openJson }) => {
    using client = await openJson({ roles: ["webpubsub.joinLeaveGroup"] });
    for (const message of [
      { type: "joinGroup", group: " ", ackId: 1 },
      { type: "event", event: "no spaces", data: 1, ackId: 2 },
    ]) {
      expect((await client.ask(message))["error"]).to.have.property("name", "BadRequest");
    }
  },

  "preview-messages": async ({ openJson }) => {
    for (const message of [
      { type: "streamData", streamId: "s" },
      { type: "sendToGroup", group: "g", stream: { streamId: "s" } },
      { type: "setGroupState", group: "g" },
    ]) {
      using client = await openJson({ roles: ["webpubsub.sendToGroup"] });
      client.socket.send(JSON.stringify(message));
      expect((await client.closed).code).to.equal(1007);
    }
  },

  "invoke-errors": async ({ openJson }) => {
    using client = await openJson();
    const invoke = { type: "invoke", invocationId: "1", target: "event" };
    for (const [event, name] of [
      ["no spaces", "BadRequest"],
      ["buy", "InternalServerError"],
    ] as const) {
      const response = await client.ask({ ...invoke, event });
      expect(response).to.include({ type: "invokeResponse", invocationId: "1", success: false });
      expect(response["error"]).to.have.property("name", name);
    }
  },

  "invalid-utf8": async ({ openJson }) => {
    using client = await openJson();
    client.socket.send(Buffer.from([0xff]), { binary: false });
    const reason = "The client message is not valid UTF-8.";
    expect(await client.closed).to.deep.equal({ code: 1007, reason });
  },

  stopping: async ({ emulator, openJson }) => {
    using client = await openJson();
    await emulator.close();
    expect((await client.nextJson())["message"]).to.equal("The service is stopping.");
    expect(await client.closed).to.deep.equal({ code: 1001, reason: "" });
  },

  "slow-client": async ({ call, emulator, openJson }) => {
    using client = await openJson();
    client.socket.pause();
    const gone: number[] = [];
    emulator.listen((happening) => {
      if (happening.kind === "disconnected") gone.push(happening.code);
    });
    let sent = 0;
    for (; sent < 200 && gone.length === 0; sent++) {
      await call("POST", `${hub}/:send`, { body: new Uint8Array(1024 * 1024) });
      // What the sockets of this process hold for each other moves between turns of its loop.
      await new Promise(setImmediate);
    }
    expect(gone).to.deep.equal([1006]);
    expect(sent).to.be.greaterThan(11);
  },

  "silent-client": async ({ clock, openJson }) => {
    using client = await openJson();
    client.socket.pause();
    clock.advance({ minutes: 10 });
    client.socket.resume();
    expect(await client.ask({ type: "ping" })).to.deep.equal({ type: "pong" });
  },
};
