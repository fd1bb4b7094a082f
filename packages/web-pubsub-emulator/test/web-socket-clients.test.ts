import { once } from "node:events";
import { createEmulator, manualClock, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import type { WebSocket } from "ws";
import { inProcess } from "./rest-caller.ts";
import { jsonProtocol, TestSocket } from "./test-socket.ts";
import { createClientUrl } from "./tokens.ts";

const hub = "/api/hubs/chat";
const mebibyte = 1024 * 1024;
const text = { binary: false };

describe("WebSocket clients", () => {
  let emulator: Emulator;
  const clock = manualClock();
  beforeEach(async () => {
    emulator = await createEmulator({ clock });
  });
  afterEach(() => emulator.close());

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

  it("get all of a burst and then the end, however many they are", async () => {
    const url = createClientUrl(emulator, "chat");
    const clients = await Promise.all(Array.from({ length: 300 }, () => TestSocket.open(url)));
    const closing = { method: "POST", path: `${hub}/:closeConnections` };
    const texts = ["first", "second"];
    let sent = 0;
    let ended: Promise<unknown> | undefined;
    emulator.listen(({ kind }) => {
      if (kind === "messageSent") sent += 1;
      // Nothing has left since: the end comes upon what all of them still wait for.
      if (sent === texts.length) ended ??= inProcess.call(emulator, closing);
    });
    for (const body of texts) {
      await inProcess.call(emulator, { method: "POST", path: `${hub}/:send`, body });
    }
    await ended;
    for (const client of clients) {
      expect(String(await client.next())).to.equal("first");
      expect(String(await client.next())).to.equal("second");
      expect((await client.closed).code).to.equal(1000);
    }
  });

  it("get a burst that is larger than what may wait for a client", async () => {
    using simple = await TestSocket.open(createClientUrl(emulator, "chat"));
    const call = { method: "POST", path: `${hub}/:send`, body: new Uint8Array(mebibyte) };
    await Promise.all(Array.from({ length: 24 }, () => inProcess.call(emulator, call)));
    for (let count = 0; count < 24; count++) {
      expect(await simple.next()).to.have.length(mebibyte);
    }
  });

  for (const [goodbye, end, code] of [
    ["a goodbye", (socket: WebSocket) => socket.close(1000), 1000],
    ["a frame that is none", (socket: WebSocket) => socket.send(Buffer.of(0xff), text), 1007],
  ] as const) {
    it(`get the answer to what they sent just before ${goodbye}`, async () => {
      using json = await TestSocket.openJson(createClientUrl(emulator, "chat"));
      json.socket.send('{"type":"ping"}');
      end(json.socket);
      expect(await json.nextJson()).to.deep.equal({ type: "pong" });
      expect((await json.closed).code).to.equal(code);
    });
  }

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

  it("may send a message of exactly 1 MiB", async () => {
    using json = await TestSocket.openJson(createClientUrl(emulator, "chat"));
    const event = { type: "event", event: "e", ackId: 1, data: "" };
    const data = "x".repeat(mebibyte - JSON.stringify(event).length);
    json.socket.send(JSON.stringify({ ...event, data }));
    expect(await json.nextJson()).to.include({ type: "ack", ackId: 1 });
  });

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
