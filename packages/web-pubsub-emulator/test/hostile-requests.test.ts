import type { Socket } from "node:net";
import { createEmulator, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { chunk, dial, exchange, printHead, sendRaw, whenClosed } from "./raw-request.ts";
import { overHttp } from "./rest-caller.ts";
import { authorize, readKey, signToken } from "./tokens.ts";

const hub = "/api/hubs/chat";
const path = `${hub}/connections/a1`;
const send = { method: "POST", path: `${hub}/:send` } as const;
const limit = 1024 * 1024;

/** Statuses of all answers on a connection. */
const statuses = (received: string): readonly number[] =>
  Array.from(received.matchAll(/^HTTP\/1\.1 (\d{3}) /gm), ([, status]) => Number(status));

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

// Each is tried over a socket, and the service has to answer an honest request after it.
describe("hostile requests", () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await createEmulator();
  });
  afterEach(async () => {
    const answer = await overHttp.call(emulator, { method: "DELETE", path });
    expect(answer.status, "the next request").to.equal(204);
    await emulator.close();
  });

  const audience = (): string => `${emulator.endpoint}${path}`;
  const tokens: readonly (readonly [string, () => string])[] = [
    ["no signature", () => `${encode({ alg: "none" })}.${encode({ aud: audience(), exp: 4e9 })}.`],
    [
      "no signature under another name",
      () => `${encode({ alg: "nOnE" })}.${encode({ aud: audience(), exp: 4e9 })}.`,
    ],
    [
      "a signature that is not its own",
      () => {
        const parts = signToken({ aud: audience() }, readKey(emulator)).split(".");
        return `${parts[0]}.${encode({ aud: audience(), exp: 4e9 })}.${parts[2]}`;
      },
    ],
    ["half a signature", () => signToken({ aud: audience() }, readKey(emulator)).slice(0, -20)],
    ["a key that is longer", () => signToken({ aud: audience() }, `${readKey(emulator)}0`)],
    ["a key that is shorter", () => signToken({ aud: audience() }, readKey(emulator).slice(1))],
    ["no key", () => signToken({ aud: audience() }, "")],
    ["the audience of another", () => signToken({ aud: `${audience()}x` }, readKey(emulator))],
    ["an audience that is no text", () => signToken({ aud: { a: 1 } }, readKey(emulator))],
    ["an expiry that has passed", () => signToken({ aud: audience(), exp: 1 }, readKey(emulator))],
    ["an expiry that is text", () => signToken({ aud: audience(), exp: "x" }, readKey(emulator))],
    ["claims that are a list", () => signToken([] as never, readKey(emulator))],
    ["a thousand dots", () => ".".repeat(1000)],
    ["twelve thousand letters", () => "a".repeat(12_000)],
    [
      "an audience that is longer than a header may be",
      () => signToken({ aud: "a".repeat(11_000) }, readKey(emulator)),
    ],
  ];
  for (const [name, createToken] of tokens) {
    it(`with ${name} in the token are refused`, async () => {
      const headers = { authorization: `Bearer ${createToken()}` };
      const received = await sendRaw(emulator, { method: "DELETE", path, headers }, "");
      expect(statuses(received)).to.deep.equal([401]);
    });
  }

  const targets: readonly (readonly [string, string, number])[] = [
    ["steps that lead out of the root", `/../../..${path}`, 204],
    ["steps that lead to another operation", `${hub}/users/x/../../connections/a1`, 204],
    ["steps in disguise", `${hub}/users/x/%2e%2E/%2e./connections/a1`, 204],
    ["steps encoded twice, which are a name", `${hub}/connections/%252e%252e`, 204],
    ["a slash in disguise, which is part of a name", `${hub}/connections/..%2f..%2Fhealth`, 204],
    ["a NUL", `${path}%00`, 400],
    ["bytes that are no UTF-8", `${path}%c0%af`, 400],
    ["half a percent sign", `${path}%2`, 400],
    ["no names", "//////", 404],
    ["slashes before the path", `//${path}`, 404],
    ["slashes within", `/api//hubs/chat/connections/a1`, 404],
    ["a thousand segments", `${hub}${"/a".repeat(1000)}`, 404],
    ["a name of ten thousand letters", `${hub}/connections/${"a".repeat(4000)}`, 204],
    [
      "a path that is longer than all headers may be",
      `${hub}/connections/${"a".repeat(20_000)}`,
      431,
    ],
    ["a query of two thousand parameters", `${path}?${"a=&".repeat(2000)}`, 204],
    ["a query that is no UTF-8", `${path}?reason=%ff%zz%`, 204],
    ["a prototype's name", `${hub}/connections/__proto__`, 204],
  ];
  for (const [name, target, status] of targets) {
    it(`with ${name} in the path are answered ${status}`, async () => {
      const received = await sendRaw(emulator, { method: "DELETE", path: target }, "");
      expect(statuses(received)).to.deep.equal([status]);
    });
  }

  it("for another host by a whole URL are judged by path and token alone", async () => {
    const absolute = `http://elsewhere.example${path}`;
    const headers = { authorization: authorize(emulator, path), connection: "close" };
    const head = printHead(emulator, { method: "DELETE", path: absolute, headers });
    expect(statuses(await exchange(emulator, head))).to.deep.equal([204]);
    const other = { ...headers, authorization: authorize(emulator, `${path}x`) };
    const bad = printHead(emulator, { method: "DELETE", path: absolute, headers: other });
    expect(statuses(await exchange(emulator, bad))).to.deep.equal([401]);
  });

  const floods: readonly (readonly [string, () => Record<string, string>, number])[] = [
    ["one header of 17 KB", () => ({ "x-long": "a".repeat(17_000) }), 431],
    ["many headers of 17 KB together", () => createHeaders(1000, "a".repeat(10)), 431],
    ["two thousand small headers", () => createHeaders(2000, ""), 431],
    ["five hundred small headers", () => createHeaders(500, ""), 204],
    ["metadata beyond every limit", () => ({ "x-webpubsub-metadata-a": "b".repeat(9000) }), 204],
  ];
  for (const [name, createFlood, status] of floods) {
    it(`with ${name} are answered ${status}`, async () => {
      const call = { method: "DELETE", path, headers: createFlood() };
      expect(statuses(await sendRaw(emulator, call, ""))).to.deep.equal([status]);
    });
  }

  const malformed: readonly (readonly [string, string])[] = [
    ["nonsense", "this is not HTTP\r\n\r\n"],
    ["bytes of another protocol", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"],
    ["the greeting of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
    ["a version that does not exist", `DELETE ${path} HTTP/9.9\r\nhost: a\r\n\r\n`],
    ["no host", `DELETE ${path} HTTP/1.1\r\nconnection: close\r\n\r\n`],
    ["a header without a colon", `DELETE ${path} HTTP/1.1\r\nhost: a\r\nnonsense\r\n\r\n`],
    ["a control character in a header", `DELETE ${path} HTTP/1.1\r\nhost: a\r\nb: \x01\r\n\r\n`],
    ["a space in the path", `DELETE ${path} b HTTP/1.1\r\nhost: a\r\n\r\n`],
    [
      "two lengths",
      `POST ${path} HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab`,
    ],
    [
      "a length and chunks",
      `POST ${path} HTTP/1.1\r\nhost: a\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ["a negative length", `POST ${path} HTTP/1.1\r\nhost: a\r\ncontent-length: -1\r\n\r\n`],
    [
      "a chunk of no size",
      `POST ${path} HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\nxyz\r\n`,
    ],
  ];
  for (const [name, bytes] of malformed) {
    it(`made of ${name} are refused, and the connection is over`, async () => {
      const received = await exchange(emulator, Buffer.from(bytes, "latin1"));
      expect(statuses(received)).to.have.length(1);
      expect(statuses(received)[0]).to.be.within(400, 505).and.not.equal(500);
    });
  }

  it("for a tunnel or for the server itself get nothing", async () => {
    expect(await exchange(emulator, "CONNECT a:1 HTTP/1.1\r\nhost: a\r\n\r\n")).to.equal("");
    const asterisk = "OPTIONS * HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n";
    expect(statuses(await exchange(emulator, asterisk))).to.deep.equal([404]);
  });

  it("with a body of 1 MiB are taken, and with one byte more refused", async () => {
    for (const [length, status] of [
      [limit, 202],
      [limit + 1, 413],
    ] as const) {
      const body = "x".repeat(length);
      const headers = { "content-type": "text/plain", "content-length": `${length}` };
      expect(statuses(await sendRaw(emulator, { ...send, headers }, body))).to.deep.equal([status]);
    }
  });

  it("whose chunks have no end are refused before it, and cut off", async () => {
    const socket = dial(emulator);
    const closed = whenClosed(socket);
    let received = "";
    const answered = new Promise<void>((resolve) => {
      socket.on("data", (part: Buffer) => {
        received += part.toString("latin1");
        resolve();
      });
    });
    const headers = { "content-type": "text/plain", "transfer-encoding": "chunked" };
    socket.write(printHead(emulator, { ...send, headers }));
    writeForever(socket);
    await answered;
    expect(statuses(received)).to.deep.equal([413]);
    await closed;
  });

  it("that stop half way hold up nobody, not even the end", async () => {
    const heads = ["POST", "POST /api", "POST /api/health HTTP/1.1\r\nhost: a\r\nx"];
    const body = `${printHead(emulator, { ...send, headers: { "content-length": "9" } })}half`;
    const sockets = Array.from({ length: 100 }, (_, index) => {
      const socket = dial(emulator);
      socket.write([...heads, body][index % 4] ?? "");
      return whenClosed(socket.resume());
    });
    const answer = await overHttp.call(emulator, { method: "DELETE", path });
    expect(answer.status).to.equal(204);
    const other = await createEmulator();
    await emulator.close();
    await Promise.all(sockets);
    emulator = other;
  });

  it("one behind the other on a connection are answered in their order", async () => {
    const first = printHead(emulator, { method: "DELETE", path });
    const headers = { connection: "close" };
    const last = printHead(emulator, { method: "HEAD", path, headers });
    expect(statuses(await exchange(emulator, `${first}${first}${last}`))).to.eql([204, 204, 404]);
  });
});

/** As fast as the other side takes it, until that gives up. */
function writeForever(socket: Socket): void {
  const part = chunk("x".repeat(65_536));
  const write = (): void => {
    while (!socket.destroyed && socket.write(part));
  };
  socket.on("drain", write);
  write();
}

function createHeaders(count: number, value: string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`h${index}`, value]));
}
