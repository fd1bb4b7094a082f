import { createEmulator, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { createProtobufProtocol } from "./protobuf-protocol.ts";
import { doors, inProcess } from "./rest-caller.ts";
import {
  jsonProtocol,
  protobufProtocol,
  protobufReliableProtocol,
  reliableProtocol,
  TestSocket,
} from "./test-socket.ts";
import { createClientUrl } from "./tokens.ts";

const hub = "/api/hubs/chat";
const mebibyte = 1024 * 1024;
const subprotocols = [
  "",
  jsonProtocol,
  reliableProtocol,
  protobufProtocol,
  protobufReliableProtocol,
];

describe("closing", () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await createEmulator();
  });
  afterEach(() => emulator.close());

  async function open(subprotocol: string, query = ""): Promise<TestSocket> {
    const url = createClientUrl(emulator, "chat", { userId: "ada", groups: ["news"] });
    url.search += query;
    const client = await TestSocket.open(url, subprotocol === "" ? [] : [subprotocol]);
    if (subprotocol !== "") await client.next();
    return client;
  }

  /** Nothing of the connection is left, and so nothing of its user and its group. */
  async function expectGone(connectionId: string): Promise<void> {
    for (const path of [`/connections/${connectionId}`, "/users/ada", "/groups/news"]) {
      const call = { method: "HEAD", path: `${hub}${path}` };
      expect((await inProcess.call(emulator, call)).status, path).to.equal(404);
    }
  }

  for (const subprotocol of subprotocols) {
    const client = subprotocol === "" ? "simple" : subprotocol.replace(".webpubsub.azure.v1", "");
    for (const reason of ["", "x".repeat(300)]) {
      const given = reason === "" ? "no reason" : "a reason that no close frame could hold";
      it(`by the application with ${given} tells a ${client} client`, async () => {
        using socket = await open(subprotocol);
        const { connectionId } = await emulator.waitFor({ kind: "connected" });
        const path = `${hub}/:closeConnections${reason === "" ? "" : `?reason=${reason}`}`;
        await inProcess.call(emulator, { method: "POST", path });
        const told = `Application server closed the connection.${reason === "" ? "" : ` Reason: ${reason}`}`;
        if (subprotocol !== "") expect(readGoodbye(await socket.next())).to.equal(told);
        expect(await socket.closed).to.deep.equal({ code: 1000, reason: "" });
        const by = "application";
        await emulator.waitFor({
          kind: "disconnected",
          connectionId,
          by,
          code: 1000,
          reason: told,
        });
        await expectGone(connectionId);
      });
    }

    const deeds: readonly (readonly [string, Send, number, string])[] = [
      [
        "a message of more than 1 MiB",
        (socket) => socket.send(Buffer.alloc(mebibyte + 1)),
        1009,
        "The client message is too large.",
      ],
      ["a broken frame", writeBrokenFrame, 1002, "The client frame is invalid."],
      [
        "text that is no UTF-8",
        (socket) => socket.send(Buffer.from([0xff]), { binary: false }),
        1007,
        "The client message is not valid UTF-8.",
      ],
    ];
    for (const [deed, send, code, reason] of deeds) {
      it(`with ${code} for ${deed} from a ${client} client`, () =>
        expectClosed({ subprotocol, send, code, reason }));
    }
  }

  const scopes = [
    "/:closeConnections",
    "/groups/news/:closeConnections",
    "/users/ada/:closeConnections",
  ];
  for (const door of doors) {
    for (const scope of [...scopes, "/connections/{connectionId}"]) {
      it(`by the application ${door.name}, to ${scope}`, async () => {
        using socket = await open(jsonProtocol);
        const { connectionId } = await emulator.waitFor({ kind: "connected" });
        const method = scope.startsWith("/connections") ? "DELETE" : "POST";
        const path = `${hub}${scope.replace("{connectionId}", connectionId)}?reason=bye`;
        expect((await door.call(emulator, { method, path })).status).to.equal(204);
        const told = "Application server closed the connection. Reason: bye";
        expect(readGoodbye(await socket.next())).to.equal(told);
        expect(await socket.closed).to.deep.equal({ code: 1000, reason: "" });
      });
    }
  }

  /** What one frame leads to. */
  interface Consequence {
    readonly subprotocol: string;
    readonly query?: string;
    readonly send: Send;
    readonly code: number;
    readonly reason: string;
  }

  async function expectClosed({
    subprotocol,
    query,
    send,
    code,
    reason,
  }: Consequence): Promise<void> {
    using client = await open(subprotocol, query);
    const { connectionId } = await emulator.waitFor({ kind: "connected" });
    send(client.socket);
    expect(await client.closed).to.deep.equal({ code, reason });
    await emulator.waitFor({ kind: "disconnected", connectionId, by: "service", code, reason });
    await expectGone(connectionId);
  }

  const notJson = "The client message is not a valid JSON protocol message.";
  const notProtobuf = "The client message is not a valid protobuf protocol message.";
  // [subprotocols, what a client sends, how, the code and text it is closed with]
  const frames: readonly (readonly [readonly string[], string, Send, number, string])[] = [
    [
      [jsonProtocol, reliableProtocol],
      "a binary frame",
      (socket) => socket.send(Buffer.from("{}")),
      1003,
      "The JSON subprotocol requires text messages.",
    ],
    [
      [jsonProtocol, reliableProtocol],
      "what is no JSON",
      (socket) => socket.send("hi"),
      1007,
      notJson,
    ],
    [
      [jsonProtocol, reliableProtocol],
      "an unknown message",
      (socket) => socket.send('{"type":"dance"}'),
      1007,
      notJson,
    ],
    [
      [protobufProtocol, protobufReliableProtocol],
      "a text frame",
      (socket) => socket.send("{}"),
      1003,
      "The protobuf subprotocol requires binary messages.",
    ],
    [
      [protobufProtocol, protobufReliableProtocol],
      "what is no protobuf",
      (socket) => socket.send(Buffer.from("hi")),
      1007,
      notProtobuf,
    ],
    [
      [protobufProtocol, protobufReliableProtocol],
      "an empty message",
      (socket) => socket.send(Buffer.alloc(0)),
      1007,
      notProtobuf,
    ],
  ];
  for (const [protocols, what, send, code, reason] of frames) {
    for (const subprotocol of protocols) {
      it(`with ${code} for ${what} by ${subprotocol}`, () =>
        expectClosed({ subprotocol, send, code, reason }));
    }
  }

  it("with 1011 for an event of a simple client that nobody takes", () =>
    expectClosed({
      subprotocol: "",
      send: (socket) => socket.send("hi"),
      code: 1011,
      reason: "No event handler takes the event 'message'.",
    }));

  it("with 1008 for a simple client that sends to a group without the role", () =>
    expectClosed({
      subprotocol: "",
      query: "&webpubsub_mode=sendToGroup&group=news",
      send: (socket) => socket.send("hi"),
      code: 1008,
      reason: "",
    }));

  const farewells: readonly (readonly [string, (client: TestSocket) => void, number, string])[] = [
    ["says goodbye", ({ socket }) => socket.close(1000, "off to bed"), 1000, "off to bed"],
    [
      "says nothing much",
      ({ socket }) => socket.close(),
      1005,
      "The client closed the connection.",
    ],
    ["vanishes", ({ socket }) => socket.terminate(), 1006, "The connection was lost."],
    [
      "has a code of its own",
      ({ socket }) => socket.close(4001),
      4001,
      "The client closed the connection with code 4001.",
    ],
  ];
  for (const [deed, leave, code, reason] of farewells) {
    it(`by a client that ${deed} takes it out of its hub`, async () => {
      using client = await open(jsonProtocol);
      const { connectionId } = await emulator.waitFor({ kind: "connected" });
      leave(client);
      await emulator.waitFor({ kind: "disconnected", connectionId, by: "client", code, reason });
      await expectGone(connectionId);
    });
  }
});

type Send = (socket: TestSocket["socket"]) => void;

/** What a client is told before it is closed, in whichever protocol it came. */
function readGoodbye(message: string | Buffer): unknown {
  if (typeof message === "string") {
    const goodbye: unknown = JSON.parse(message);
    expect(goodbye).to.include({ type: "system", event: "disconnected" });
    return Reflect.get(Object(goodbye), "message");
  }
  const goodbye = protobuf.parseMessages(new Uint8Array(message).buffer);
  expect(goodbye).to.have.property("kind", "disconnected");
  return Reflect.get(Object(goodbye), "message");
}

const protobuf = createProtobufProtocol({ reliable: false });

/** Writes past the WebSocket: a frame with an opcode that does not exist. */
function writeBrokenFrame(socket: TestSocket["socket"]): void {
  const raw: unknown = Reflect.get(socket, "_socket");
  if (typeof raw !== "object" || raw === null || !("write" in raw)) throw new Error("No socket.");
  if (typeof raw.write === "function") raw.write(Buffer.from([0x83, 0x80, 0, 0, 0, 0]));
}
