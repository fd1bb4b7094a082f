import { Readable } from "node:stream";
import { runInNewContext } from "node:vm";

import { expect } from "chai";

import { readContent } from "./content.ts";
import type { MessageContent } from "./content.ts";

const operation = "sendToAll";
const bytes = new Uint8Array([0, 1, 254, 255]);
const limit = 1_048_576;

describe("readContent", () => {
  const json: [message: unknown, text: string][] = [
    ["hello", '"hello"'],
    ["", '""'],
    [{ a: [1, null] }, '{"a":[1,null]}'],
    [[1], "[1]"],
    [3, "3"],
    [false, "false"],
    [null, "null"],
    ["Grüße 🔑", '"Grüße 🔑"'],
    ["\ud83d", '"\\ud83d"'],
    [new Date(0), '"1970-01-01T00:00:00.000Z"'],
  ];
  for (const [message, text] of json) {
    it(`sends ${JSON.stringify(message)} as JSON`, async () => {
      const expected = { contentType: "application/json", text };
      expect(print(await readContent(message, { operation }))).to.deep.equal(expected);
      expect(
        print(await readContent(message, { operation, contentType: "application/json" })),
      ).to.deep.equal(expected);
    });
  }

  for (const message of ["hello", "", '{"a":1}', "Grüße 🔑"]) {
    it(`sends ${JSON.stringify(message)} as text where asked`, async () => {
      const content = await readContent(message, { operation, contentType: "text/plain" });
      expect(print(content)).to.deep.equal({ contentType: "text/plain", text: message });
    });
  }

  const padded = new Uint8Array([9, ...bytes, 9]).buffer;
  const binary: [name: string, message: () => unknown][] = [
    ["a Uint8Array", () => bytes],
    ["a Buffer", () => Buffer.from(bytes)],
    ["a view of a part", () => new Uint8Array(padded, 1, 4)],
    ["a DataView", () => new DataView(padded, 1, 4)],
    ["an ArrayBuffer", () => bytes.slice().buffer],
    ["a Blob", () => new Blob([bytes])],
    ["a Node stream", () => Readable.from([Buffer.from([0, 1]), Buffer.from([254, 255])])],
    ["a SharedArrayBuffer", () => share(bytes).buffer],
    ["a view of shared bytes", () => share(bytes)],
    [
      "an ArrayBuffer of another realm",
      () => runInNewContext("Uint8Array.of(0, 1, 254, 255).buffer"),
    ],
    ["an async generator", () => generate([bytes.subarray(0, 1), bytes.subarray(1)])],
    ["a web stream", () => new Blob([bytes]).stream()],
    ["a function that opens a stream", () => () => Readable.from([Buffer.from(bytes)])],
  ];
  for (const [name, message] of binary) {
    it(`sends ${name} as bytes`, async () => {
      for (const contentType of [undefined, "application/octet-stream"]) {
        const content = await readContent(message(), { operation, contentType });
        expect(content.contentType).to.equal("application/octet-stream");
        expect([...content.body]).to.deep.equal([...bytes]);
      }
    });
  }

  it("takes the strings of a stream as UTF-8", async () => {
    const content = await readContent(Readable.from(["Grü", "ße"]), { operation });
    expect(Buffer.from(content.body).toString()).to.equal("Grüße");
  });

  const circular: { self?: unknown } = {};
  circular.self = circular;
  const refused: [name: string, message: unknown, contentType: unknown, problem: RegExp][] = [
    ["undefined", undefined, undefined, /^sendToAll: message must be something .* got undefined$/],
    ["a symbol", Symbol("s"), undefined, /got symbol$/],
    ["a bigint", 1n, undefined, /^sendToAll: message cannot be sent as JSON: .*BigInt/],
    ["a circle", circular, undefined, /^sendToAll: message cannot be sent as JSON: .*circular/],
    ["what becomes nothing", { toJSON: () => undefined }, undefined, /got object$/],
    [
      "an object as text",
      {},
      "text/plain",
      /must be a string to be sent as text\/plain, got object/,
    ],
    ["null as text", null, "text/plain", /got null/],
    ["bytes as text", bytes, "text/plain", /got object/],
    ["a form", new FormData(), undefined, /message is a form/],
    ["a form of a URL", new URLSearchParams("a=1"), undefined, /message is a form/],
    ["an answer of fetch", new Response("a"), undefined, /is a Response, .*; send its body/],
    ["a promise", Promise.resolve("a"), undefined, /is a Promise, .*; wait for it first/],
    ["a map", new Map([["a", 1]]), undefined, /is a Map, .*make an array or an object/],
    ["a set", new Set(["a"]), undefined, /is a Set/],
    ["no number", Number.NaN, undefined, /message is NaN, which JSON cannot express/],
    ["infinity", -Infinity, undefined, /message is -Infinity/],
    ["a function that opens nothing", () => 3, undefined, /what it returns is no stream/],
    ["a stream of objects", Readable.from([{}]), undefined, /a stream of object/],
  ];
  for (const [name, message, contentType, problem] of refused) {
    it(`refuses ${name}`, async () => {
      const error = await catchError(readContent(message, { operation, contentType }));
      expect(error).to.be.instanceOf(TypeError);
      expect(error.message).to.match(problem);
    });
  }

  it("refuses half a surrogate pair as text", async () => {
    const reading = readContent("ab\ud83d", { operation, contentType: "text/plain" });
    const error = await catchError(reading);
    expect(error).to.be.instanceOf(RangeError);
    expect(error.message).to.match(/^sendToAll: message has half a surrogate pair at index 2/);
  });

  for (const contentType of ["text/html", "application/octet-stream", 3]) {
    it(`refuses ${contentType} for a string`, async () => {
      const error = await catchError(readContent("hello", { operation, contentType }));
      expect(error).to.be.instanceOf(RangeError);
      expect(error.message).to.contain(`got ${JSON.stringify(contentType)}`);
    });
  }

  const sized: [name: string, message: (size: number) => unknown, contentType?: string][] = [
    ["bytes", (size) => new Uint8Array(size)],
    ["a blob", (size) => new Blob([new Uint8Array(size)])],
    ["text", (size) => "x".repeat(size), "text/plain"],
    ["JSON", (size) => "x".repeat(size - 2)],
    ["a stream", (size) => Readable.from([Buffer.alloc(size - 1), Buffer.alloc(1)])],
  ];
  for (const [name, message, contentType] of sized) {
    it(`takes ${name} of 1 MiB and not a byte more`, async () => {
      const content = await readContent(message(limit), { operation, contentType });
      expect(content.body.byteLength).to.equal(limit);
      const reading = readContent(message(limit + 1), { operation, contentType });
      const error = await catchError(reading);
      expect(error).to.be.instanceOf(RangeError);
      expect(error.message).to.equal(
        "sendToAll: message has 1048577 bytes, and the service takes 1048576 (1 MiB) at most",
      );
    });
  }
});

describe("readContent of a stream", () => {
  it("refuses one that is read already", async () => {
    const node = Readable.from(["a"]);
    await node.toArray();
    const web = new Blob(["a"]).stream();
    web.getReader();
    for (const stream of [node, web]) {
      const error = await catchError(readContent(stream, { operation }));
      expect(error).to.be.instanceOf(TypeError);
      expect(error.message).to.equal(
        "sendToAll: message is a stream that is read already; open a new one",
      );
    }
  });

  it("fails as the stream does", async () => {
    const failing = new Readable({ read() {} });
    const reading = catchError(readContent(failing, { operation }));
    failing.destroy(new Error("disk on fire"));
    expect((await reading).message).to.equal("disk on fire");
  });

  it("lets go of a Node stream that never ends, when aborted", async () => {
    const endless = new Readable({ read() {} });
    const controller = new AbortController();
    const reading = readContent(endless, { operation, abortSignal: controller.signal });
    controller.abort();
    await catchError(reading);
    expect(endless.destroyed).to.equal(true);
  });

  it("lets go of a web stream that never ends, when aborted", async () => {
    let cancelled = false;
    const endless = new ReadableStream({
      cancel() {
        cancelled = true;
      },
    });
    const controller = new AbortController();
    const reading = readContent(endless, { operation, abortSignal: controller.signal });
    controller.abort();
    expect(await catchError(reading)).to.have.property("name", "AbortError");
    expect(cancelled).to.equal(true);
  });

  it("lets go of an iterable that never ends, when aborted", async () => {
    let isReturned = false;
    const endless: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => ({
        next: () => new Promise((resolve) => setImmediate(resolve, { value: bytes, done: false })),
        return() {
          isReturned = true;
          return Promise.resolve({ value: undefined, done: true });
        },
      }),
    };
    const controller = new AbortController();
    const reading = readContent(endless, { operation, abortSignal: controller.signal });
    setImmediate(() => controller.abort());
    await catchError(reading);
    expect(isReturned).to.equal(true);
  });

  it("lets go of one that is too long", async () => {
    const long = new Readable({
      read() {
        this.push(Buffer.alloc(65_536));
      },
    });
    await catchError(readContent(long, { operation }));
    expect(long.destroyed).to.equal(true);
  });
});

async function* generate(parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    await Promise.resolve();
    yield part;
  }
}

function share(values: Uint8Array): Uint8Array<SharedArrayBuffer> {
  const shared = new Uint8Array(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}

function print({ contentType, body }: MessageContent): { contentType: string; text: string } {
  return { contentType, text: new TextDecoder().decode(body) };
}

async function catchError(work: Promise<unknown>): Promise<Error> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof Error || outcome instanceof DOMException) return outcome;
  throw new Error("nothing was thrown");
}
