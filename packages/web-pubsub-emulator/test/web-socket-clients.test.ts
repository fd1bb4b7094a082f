import { once } from "node:events";
import { createEmulator, manualClock, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { doors, inProcess } from "./rest-caller.ts";
import { jsonProtocol, protobufProtocol, TestSocket } from "./test-socket.ts";
import { createClientUrl } from "./tokens.ts";

const hub = "/api/hubs/chat";
const mebibyte = 1024 * 1024;

describe("WebSocket clients", () => {
  let emulator: Emulator;
  const clock = manualClock();
  beforeEach(async () => {
    emulator = await createEmulator({ clock });
  });
  afterEach(() => emulator.close());

  for (const door of doors) {
    it(`see the close of the application, asked for ${door.name}`, async () => {
      using json = await TestSocket.open(createClientUrl(emulator, "chat", { userId: "ada" }), [
        jsonProtocol,
      ]);
      const greeting = await json.nextJson();
      expect(greeting).to.include({ type: "system", event: "connected", userId: "ada" });
      expect(greeting["connectionId"]).to.match(/^[A-Za-z0-9_-]{31,32}$/);
      using simple = await TestSocket.open(createClientUrl(emulator, "chat"));
      const reason = "x".repeat(300);
      const path = `${hub}/:closeConnections?reason=${reason}`;
      await door.call(emulator, { method: "POST", path });
      expect(await json.nextJson()).to.deep.equal({
        type: "system",
        event: "disconnected",
        message: `Application server closed the connection. Reason: ${reason}`,
      });
      const closed = { code: 1000, reason: "" };
      expect(await json.closed).to.deep.equal(closed);
      expect(await simple.closed).to.deep.equal(closed);
    });
  }

  it("get an anonymous greeting without a user", async () => {
    using json = await TestSocket.open(createClientUrl(emulator, "chat"), [jsonProtocol]);
    expect(await json.nextJson()).to.have.property("userId", null);
  });

  it("are answered pong", async () => {
    using json = await TestSocket.openJson(createClientUrl(emulator, "chat"));
    expect(await json.ask({ type: "ping" })).to.deep.equal({ type: "pong" });
  });

  it("are pinged every 20 seconds", async () => {
    using json = await TestSocket.openJson(createClientUrl(emulator, "chat"));
    using simple = await TestSocket.open(createClientUrl(emulator, "chat"));
    const pinged = Promise.all([once(json.socket, "ping"), once(simple.socket, "ping")]);
    clock.advance({ seconds: 20 });
    await pinged;
  });

  it("get what the application sends, each in its protocol", async () => {
    const claims = { groups: ["news"] };
    using json = await TestSocket.openJson(createClientUrl(emulator, "chat", claims));
    using simple = await TestSocket.open(createClientUrl(emulator, "chat", claims));
    const send = (scope: string, type: string, body: string | Uint8Array) =>
      inProcess.call(emulator, {
        method: "POST",
        path: `${hub}${scope}/:send`,
        headers: { "content-type": type, "x-webpubsub-metadata-Trace": "a, b " },
        body,
      });
    const metadata = { trace: "b" };
    const from = { type: "message", from: "server", metadata };
    await send("", "application/json", '{"n": 1.0}');
    expect(String(await json.next())).to.contain('"data":{"n": 1.0}');
    expect(await simple.next()).to.equal('{"n": 1.0}');
    await send("", "text/plain; charset=iso-8859-1", new Uint8Array([0xe4]));
    expect(await json.nextJson()).to.deep.equal({ ...from, dataType: "text", data: "ä" });
    expect(await simple.next()).to.equal("ä");
    await send("", "application/octet-stream", new Uint8Array([0, 255]));
    expect(await json.nextJson()).to.deep.equal({ ...from, dataType: "binary", data: "AP8=" });
    expect(await simple.next()).to.deep.equal(Buffer.from([0, 255]));
    await send("/groups/news", "application/json", '"quoted"');
    expect(await json.nextJson()).to.deep.equal({
      ...from,
      from: "group",
      group: "news",
      fromUserId: null,
      dataType: "json",
      data: "quoted",
    });
    expect(await simple.next()).to.equal('"quoted"');
  });

  it("get a burst in its order", async () => {
    using simple = await TestSocket.open(createClientUrl(emulator, "chat"));
    const path = `${hub}/:send`;
    const headers = { "content-type": "text/plain" };
    const expected = Array.from({ length: 50 }, (_, index) => `${index}`);
    await Promise.all(
      expected.map((body) => inProcess.call(emulator, { method: "POST", path, headers, body })),
    );
    const received: unknown[] = [];
    for (const _ of expected) received.push(await simple.next());
    expect(received).to.deep.equal(expected);
  });

  it("get a burst that is larger than what may wait for a client", async () => {
    using simple = await TestSocket.open(createClientUrl(emulator, "chat"));
    const call = { method: "POST", path: `${hub}/:send`, body: new Uint8Array(mebibyte) };
    await Promise.all(Array.from({ length: 24 }, () => inProcess.call(emulator, call)));
    for (let count = 0; count < 24; count++) {
      expect(await simple.next()).to.have.length(mebibyte);
    }
  });

  it("that are simple send to the group in their URL", async () => {
    using json = await TestSocket.openJson(createClientUrl(emulator, "chat", { groups: ["news"] }));
    const claims = { userId: "ada", roles: ["webpubsub.sendToGroup.news"], groups: ["news"] };
    const url = createClientUrl(emulator, "chat", claims);
    url.search += "&webpubsub_mode=SendToGroup&group=news&noEcho=false&noEcho=TRUE";
    using simple = await TestSocket.open(url);
    simple.socket.send("hi");
    expect(await json.nextJson()).to.include({ from: "group", fromUserId: "ada", data: "hi" });
    simple.socket.send(Buffer.from([1]));
    expect(await json.nextJson()).to.include({ dataType: "binary", data: "AQ==" });
    await inProcess.call(emulator, { method: "POST", path: `${hub}/:send`, body: "end" });
    expect(String(await simple.next()), "no echo came before").to.equal("end");
  });

  // [what a client does, protocols, query, the frames, the code and text it is closed with]
  const closes: readonly (readonly [string, readonly string[], string, Send, number, string])[] = [
    [
      "sends a binary frame as JSON",
      [jsonProtocol],
      "",
      (s) => s.send(Buffer.from("{}")),
      1003,
      "The JSON subprotocol requires text messages.",
    ],
    [
      "sends a text frame as protobuf",
      [protobufProtocol],
      "",
      (s) => s.send("{}"),
      1003,
      "The protobuf subprotocol requires binary messages.",
    ],
    [
      "sends what is no protobuf",
      [protobufProtocol],
      "",
      (s) => s.send(Buffer.from("hi")),
      1007,
      "The client message is not a valid protobuf protocol message.",
    ],
    [
      "sends no JSON",
      [jsonProtocol],
      "",
      (s) => s.send("hi"),
      1007,
      "The client message is not a valid JSON protocol message.",
    ],
    [
      "sends an unknown message",
      [jsonProtocol],
      "",
      (s) => s.send('{"type":"dance"}'),
      1007,
      "The client message is not a valid JSON protocol message.",
    ],
    [
      "sends more than 1 MiB as JSON",
      [jsonProtocol],
      "",
      (s) => s.send("x".repeat(mebibyte + 1)),
      1009,
      "The client message is too large.",
    ],
    [
      "sends more than 1 MiB as a simple client",
      [],
      "",
      (s) => s.send("x".repeat(mebibyte + 1)),
      1009,
      "The client message is too large.",
    ],
    [
      "sends text that is no UTF-8",
      [],
      "",
      (s) => s.send(Buffer.from([0xff]), { binary: false }),
      1007,
      "The client message is not valid UTF-8.",
    ],
    [
      "breaks the framing as JSON",
      [jsonProtocol],
      "",
      writeBrokenFrame,
      1002,
      "The client frame is invalid.",
    ],
    [
      "breaks the framing as a simple client",
      [],
      "",
      writeBrokenFrame,
      1002,
      "The client frame is invalid.",
    ],
    [
      "raises an event as a simple client",
      [],
      "",
      (s) => s.send("hi"),
      1011,
      "No event handler takes the event 'message'.",
    ],
    [
      "sends to a group without the role",
      [],
      "&webpubsub_mode=sendToGroup&group=news",
      (s) => s.send("hi"),
      1008,
      "",
    ],
  ];
  for (const [deed, protocols, query, send, code, reason] of closes) {
    it(`are closed with ${code} when one ${deed}`, async () => {
      const url = createClientUrl(emulator, "chat");
      url.search += query;
      using client = await TestSocket.open(url, protocols);
      const { connectionId } = await emulator.waitFor({ kind: "connected" });
      send(client.socket);
      expect(await client.closed).to.deep.equal({ code, reason });
      await emulator.waitFor({ kind: "disconnected", connectionId, by: "service", code, reason });
      const path = `${hub}/connections/${connectionId}`;
      expect((await inProcess.call(emulator, { method: "HEAD", path })).status).to.equal(404);
    });
  }

  it("may send a message of exactly 1 MiB", async () => {
    using json = await TestSocket.openJson(createClientUrl(emulator, "chat"));
    const event = { type: "event", event: "e", ackId: 1, data: "" };
    const data = "x".repeat(mebibyte - JSON.stringify(event).length);
    json.socket.send(JSON.stringify({ ...event, data }));
    expect(await json.nextJson()).to.include({ type: "ack", ackId: 1 });
  });

  const farewells: readonly (readonly [string, (client: TestSocket) => void, number, string])[] = [
    ["says goodbye", ({ socket }) => socket.close(1000, "off to bed"), 1000, "off to bed"],
    [
      "says nothing much",
      ({ socket }) => socket.close(),
      1005,
      "The client closed the connection.",
    ],
    ["vanishes", ({ socket }) => socket.terminate(), 1006, "The connection was lost."],
  ];
  for (const [deed, leave, code, reason] of farewells) {
    it(`leave their hub when one ${deed}`, async () => {
      const claims = { userId: "ada", groups: ["news"] };
      using client = await TestSocket.openJson(createClientUrl(emulator, "chat", claims));
      leave(client);
      const { connectionId } = client;
      await emulator.waitFor({ kind: "disconnected", connectionId, by: "client", code, reason });
      for (const path of [`${hub}/users/ada`, `${hub}/groups/news`]) {
        expect((await inProcess.call(emulator, { method: "HEAD", path })).status).to.equal(404);
      }
    });
  }

  it("that do not read are cut off, and nobody else notices", async () => {
    using deaf = await TestSocket.openJson(createClientUrl(emulator, "chat", { userId: "deaf" }));
    using well = await TestSocket.openJson(createClientUrl(emulator, "chat", { userId: "well" }));
    deaf.socket.pause();
    const { connectionId } = deaf;
    const gone: string[] = [];
    emulator.listen((happening) => {
      if (happening.kind === "disconnected") gone.push(happening.connectionId);
    });
    for (let sent = 0; sent < 200 && gone.length === 0; sent++) {
      const body = "x".repeat(mebibyte);
      await inProcess.call(emulator, { method: "POST", path: `${hub}/:send`, body });
      await well.next();
    }
    expect(gone).to.deep.equal([connectionId]);
    expect(await well.ask({ type: "ping" })).to.deep.equal({ type: "pong" });
  });
});

type Send = (socket: TestSocket["socket"]) => void;

/** Writes past the WebSocket: a frame with an opcode that does not exist. */
function writeBrokenFrame(socket: TestSocket["socket"]): void {
  const raw: unknown = Reflect.get(socket, "_socket");
  if (typeof raw !== "object" || raw === null || !("write" in raw)) throw new Error("No socket.");
  if (typeof raw.write === "function") raw.write(Buffer.from([0x83, 0x80, 0, 0, 0, 0]));
}
