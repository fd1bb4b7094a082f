import { createEmulator, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import * as fc from "fast-check";
import {
  dial,
  printFrame,
  printHandshake,
  RawWebSocket,
  whenClosed,
  type FrameParts,
} from "./raw-web-socket.ts";
import { inProcess } from "./rest-caller.ts";
import {
  jsonProtocol,
  protobufProtocol,
  reliableProtocol,
  TestSocket,
  type SeenClose,
} from "./test-socket.ts";
import { createClientUrl, readKey, signToken } from "./tokens.ts";

const mebibyte = 1024 * 1024;
const roles = ["webpubsub.joinLeaveGroup", "webpubsub.sendToGroup"];

// What each does is done to one connection. Another one looks on, and has to be served after it.
describe("hostile WebSocket clients", () => {
  let emulator: Emulator;
  let witness: TestSocket;
  let url: URL;
  before(async () => {
    emulator = await createEmulator();
    url = createClientUrl(emulator, "chat", { roles });
    witness = await TestSocket.openJson(url);
  });
  afterEach(async () => {
    expect(await witness.ask({ type: "ping" }), "the other client").to.deep.equal({ type: "pong" });
  });
  after(async () => {
    await emulator.close();
  });

  const broken = { code: 1002, reason: "The client frame is invalid." };
  const tooLarge = { code: 1009, reason: "The client message is too large." };
  const frames: readonly (readonly [string, string, FrameParts, SeenClose])[] = [
    ...[1, 2, 3, 4, 5, 6, 7].map(
      (reserved) => [`reserved bits ${reserved}`, "{}", { reserved }, broken] as const,
    ),
    ...[3, 7, 11, 15].map((opcode) => [`opcode ${opcode}`, "{}", { opcode }, broken] as const),
    ["no mask", "{}", { masked: false }, broken],
    ["a continuation of nothing", "{}", { opcode: 0 }, broken],
    ["a ping of 126 bytes", "x".repeat(126), { opcode: 9 }, broken],
    ["a ping in fragments", "x", { opcode: 9, final: false }, broken],
    ["a close frame of one byte", "x", { opcode: 8 }, broken],
    ["a close code that must not be sent", "\x03\xed", { opcode: 8 }, broken],
    ["a length of 1 MiB and a byte", "", { claims: mebibyte + 1 }, tooLarge],
    ["a length beyond every number", "", { claims: 2 ** 53 }, tooLarge],
  ];
  for (const [name, payload, parts, close] of frames) {
    it(`are closed with ${close.code} for a frame with ${name}`, async () => {
      using raw = await RawWebSocket.open(emulator, url, jsonProtocol);
      raw.socket.write(printFrame(Buffer.from(payload, "latin1"), parts));
      expect(await raw.nextClose()).to.deep.equal(close);
    });
  }

  it("are closed when a message has more fragments than anybody needs", async () => {
    using raw = await RawWebSocket.open(emulator, url, jsonProtocol);
    const next = printFrame("x", { opcode: 0, final: false });
    const flood = Buffer.concat(Array.from({ length: 20_000 }, () => next));
    raw.socket.write(Buffer.concat([printFrame("x", { final: false }), flood]));
    expect((await raw.nextClose()).code).to.equal(1008);
  });

  it("are cut off when they ping without end and never read", async () => {
    using raw = await RawWebSocket.open(emulator, url, jsonProtocol);
    raw.socket.pause();
    const pings = Buffer.concat(
      Array.from({ length: 5_000 }, () => printFrame("x".repeat(125), { opcode: 9 })),
    );
    const flood = (): void => {
      while (!raw.socket.destroyed && raw.socket.write(pings));
    };
    raw.socket.on("drain", flood);
    flood();
    await emulator.waitFor({ kind: "disconnected", by: "client", code: 1006 });
  });

  it("stop in the middle of a frame, and nobody else waits", async () => {
    const halves = await Promise.all(
      Array.from({ length: 50 }, () => RawWebSocket.open(emulator, url, jsonProtocol)),
    );
    for (const { socket } of halves) socket.write(Buffer.from([0x81, 0xfe, 0x10]));
    expect(await witness.ask({ type: "ping" })).to.deep.equal({ type: "pong" });
    for (const half of halves) half[Symbol.dispose]();
    await Promise.all(halves.map(({ closed }) => closed));
  });

  it("stop in the middle of a handshake, and nobody else waits", async () => {
    const handshake = printHandshake(url);
    const halves = Array.from({ length: 50 }, (_, index) => {
      const socket = dial(emulator);
      socket.write(handshake.slice(0, Math.ceil((handshake.length * (index + 1)) / 52)));
      return socket;
    });
    using honest = await TestSocket.openJson(url);
    expect(await honest.ask({ type: "ping" })).to.deep.equal({ type: "pong" });
    for (const half of halves) half.destroy();
    await Promise.all(halves.map(whenClosed));
  });

  const tokens: readonly (readonly [string, (claims: Record<string, unknown>) => string])[] = [
    ["no signature", (claims) => `${encode({ alg: "none" })}.${encode({ ...claims, exp: 4e9 })}.`],
    ["a key that is longer", (claims) => signToken(claims, `${readKey(emulator)}0`)],
    ["a key that is shorter", (claims) => signToken(claims, readKey(emulator).slice(1))],
    [
      "the audience of another hub",
      ({ aud }) => signToken({ aud: `${String(aud)}x` }, readKey(emulator)),
    ],
    ["the audience of REST", () => signToken({ aud: emulator.endpoint }, readKey(emulator))],
    ["an expiry that has passed", (claims) => signToken({ ...claims, exp: 1 }, readKey(emulator))],
  ];
  for (const [name, createToken] of tokens) {
    it(`are answered 401 for a token with ${name}`, async () => {
      const forged = new URL(url);
      const aud = `${emulator.endpoint}/client/hubs/chat`;
      forged.searchParams.set("access_token", createToken({ aud }));
      expect(await exchange(emulator, printHandshake(forged))).to.match(/^HTTP\/1\.1 401 /);
    });
  }

  const handshakes: readonly (readonly [string, Record<string, string | undefined>, number])[] = [
    ["no key", { "sec-websocket-key": undefined }, 400],
    ["a key that is too short", { "sec-websocket-key": "YQ==" }, 400],
    ["a key that is no base64", { "sec-websocket-key": "!".repeat(24) }, 400],
    ["no version", { "sec-websocket-version": undefined }, 400],
    ["a version of another time", { "sec-websocket-version": "99" }, 400],
    ["a subprotocol that is no token", { "sec-websocket-protocol": "a b,," }, 400],
    ["the same subprotocol twice", { "sec-websocket-protocol": "a, a" }, 400],
    ["an upgrade to more than that", { upgrade: "websocket, h2c" }, 400],
    ["a header of 17 KB", { "x-long": "a".repeat(17_000) }, 431],
    [
      "two thousand headers",
      Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`h${index}`, "a"])),
      431,
    ],
  ];
  for (const [name, headers, status] of handshakes) {
    it(`are answered ${status} for a handshake with ${name}`, async () => {
      expect(await exchange(emulator, printHandshake(url, headers))).to.match(
        new RegExp(`^HTTP/1\\.1 ${status} `),
      );
    });
  }

  it("are let in or not, and cost no more, with thousands of parameters of one name", async () => {
    const many = new URL(`${url.href}${"&a".repeat(7000)}`);
    using raw = await RawWebSocket.open(emulator, many, jsonProtocol);
    raw.socket.write(printFrame('{"type":"dance"}'));
    expect((await raw.nextClose()).code).to.equal(1007);
  });

  it("never get past any bytes whatever, nor bring the service down by them", async () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 });
    const frame = fc
      .record({
        payload: fc.oneof(
          bytes,
          fc.json().map((text) => Buffer.from(text)),
        ),
        opcode: fc.nat({ max: 15 }),
        final: fc.boolean(),
        reserved: fc.constantFrom(0, 0, 0, 1, 4),
        masked: fc.constantFrom(true, true, true, false),
      })
      .map(({ payload, ...parts }) => printFrame(payload, parts));
    const protocols = [undefined, jsonProtocol, reliableProtocol, protobufProtocol];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...protocols),
        fc.array(fc.oneof({ weight: 4, arbitrary: frame }, bytes), { maxLength: 10 }),
        async (protocol, parts) => {
          using raw = await RawWebSocket.open(emulator, url, protocol);
          const written = Buffer.concat(parts);
          await new Promise((resolve) => raw.socket.write(written, resolve));
          raw.socket.destroy();
          await raw.closed;
          expect(await witness.ask({ type: "ping" })).to.deep.equal({ type: "pong" });
        },
      ),
      { numRuns: 150 },
    );
  });

  it("may nest JSON as deep as a message is long: it goes out as it came", async () => {
    using client = await TestSocket.openJson(url);
    await client.ask({ type: "joinGroup", group: "deep", ackId: 1 });
    for (const data of ["[".repeat(100_000) + "]".repeat(100_000), '{"a":'.repeat(100_000)]) {
      const whole = data.startsWith("[") ? data : `${data}1${"}".repeat(100_000)}`;
      client.socket.send(`{"type":"sendToGroup","group":"deep","data":${whole}}`);
      expect(String(await client.next())).to.include(`"data":${whole}`);
    }
  });

  it("have every ack id of 64 bits, and none beyond", async () => {
    using client = await TestSocket.openJson(url);
    client.socket.send('{"type":"joinGroup","group":"g","ackId":18446744073709551615}');
    expect(await client.next()).to.equal(
      '{"type":"ack","ackId":18446744073709551615,"success":true}',
    );
    client.socket.send(`{"type":"joinGroup","group":"g","ackId":${"9".repeat(100_000)}}`);
    expect((await client.closed).code).to.equal(1007);
  });

  const protobufs: readonly (readonly [string, Uint8Array])[] = [
    ["groups in groups, 500,000 deep", Buffer.alloc(500_000, 0x7b)],
    ["a length that is not there", Buffer.from([0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f])],
    ["a number that does not end", Buffer.alloc(100, 0xff)],
    ["nothing", Buffer.alloc(0)],
    ["field number zero", Buffer.from([0x00, 0x01])],
  ];
  for (const [name, bytes] of protobufs) {
    it(`are closed with 1007 for protobuf made of ${name}`, async () => {
      using client = await TestSocket.open(url, [protobufProtocol]);
      client.socket.send(bytes);
      expect((await client.closed).code).to.equal(1007);
    });
  }

  it("leave nothing of 20,000 groups when they are gone", async () => {
    using client = await TestSocket.openJson(url);
    for (let index = 0; index < 20_000; index++) {
      client.socket.send(`{"type":"joinGroup","group":"group ${index}"}`);
    }
    await client.ask({ type: "ping" });
    expect(emulator.snapshot().hubs[0]?.groups).to.have.length.of.at.least(20_000);
    client.socket.terminate();
    await emulator.waitFor({ connectionClosed: client.connectionId });
    const { groups = [] } = emulator.snapshot().hubs[0] ?? {};
    expect(groups.map(({ name }) => name)).not.to.include("group 0");
  });

  for (const protocol of [undefined, jsonProtocol, protobufProtocol, reliableProtocol]) {
    it(`that never read are cut off, speaking ${protocol ?? "no subprotocol"}`, async () => {
      const deafUrl = createClientUrl(emulator, "deaf");
      using deaf = await TestSocket.open(deafUrl, protocol === undefined ? [] : [protocol]);
      const { connectionId } = await emulator.waitFor({ kind: "connected", hub: "deaf" });
      deaf.socket.pause();
      const gone: string[] = [];
      using _listening = emulator.listen((happening) => {
        if (happening.kind === "disconnected" || happening.kind === "detached") {
          gone.push(happening.connectionId);
        }
      });
      const path = "/api/hubs/deaf/:send";
      const body = "x".repeat(mebibyte);
      for (let sent = 0; sent < 200 && gone.length === 0; sent++) {
        await inProcess.call(emulator, { method: "POST", path, body });
        expect(await witness.ask({ type: "ping" })).to.deep.equal({ type: "pong" });
      }
      expect(gone).to.deep.equal([connectionId]);
      await emulator.reset();
      witness = await TestSocket.openJson(url);
    });
  }
});

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/** Sends bytes, and reads until the other side closes. */
async function exchange(emulator: Emulator, bytes: string): Promise<string> {
  const socket = dial(emulator);
  let received = "";
  socket.on("data", (chunk: Buffer) => (received += chunk.toString("latin1")));
  socket.write(bytes);
  await whenClosed(socket);
  return received;
}
