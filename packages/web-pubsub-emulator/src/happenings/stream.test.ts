import { expect } from "chai";
import { manualClock } from "../clock.ts";
import type { Happening } from "../hub/happening.ts";
import { Happenings } from "./happenings.ts";
import type { HappeningStream } from "./stream.ts";

const joined = (connectionId: string) =>
  ({ kind: "joined", hub: "chat", connectionId, group: "g" }) as const;

function createHappenings(): Happenings {
  return new Happenings(manualClock({ startAt: 0 }));
}

async function readIds(
  stream: HappeningStream,
  count = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  const ids: string[] = [];
  for await (const happening of stream) {
    if (happening.kind === "joined") ids.push(happening.connectionId);
    if (ids.length === count) break;
  }
  return ids;
}

describe("a stream of happenings", () => {
  it("has everything since it was made, in order, until the emulator is closed", async () => {
    const happenings = createHappenings();
    happenings.publish(joined("a0"));
    const stream = happenings.stream();
    happenings.publish(joined("a1"));
    const reading = readIds(stream);
    await Promise.resolve();
    happenings.publish(joined("a2"));
    happenings.publish(joined("a3"));
    happenings.close();
    expect(await reading).to.deep.equal(["a1", "a2", "a3"]);
    expect(await stream.next()).to.deep.equal({ done: true, value: undefined });
    expect(await readIds(happenings.stream())).to.deep.equal([]);
  });

  it("begins with the past where that is wanted", async () => {
    const happenings = createHappenings();
    happenings.publish(joined("a0"));
    const stream = happenings.stream({ past: true, bufferSize: 1 });
    happenings.publish(joined("a1"));
    expect(await readIds(stream, 2)).to.deep.equal(["a0", "a1"]);
  });

  it("may be read ahead of what happens", async () => {
    const happenings = createHappenings();
    const stream = happenings.stream();
    const next = [stream.next(), stream.next(), stream.next()];
    happenings.publish(joined("a1"));
    happenings.publish(joined("a2"));
    await stream.return();
    const ids = (await Promise.all(next)).map(({ value }) => readId(value));
    expect(ids).to.deep.equal(["a1", "a2", undefined]);
  });

  it("stops with return, break, using and await using, and lets go of what it has not read", async () => {
    const happenings = createHappenings();
    const stops: readonly ((stream: HappeningStream) => unknown)[] = [
      (stream) => stream.return(),
      (stream) => readIds(stream, 1),
      (stream) => stream[Symbol.dispose](),
      (stream) => stream[Symbol.asyncDispose](),
    ];
    for (const stop of stops) {
      const stream = happenings.stream();
      happenings.publish(joined("a1"));
      happenings.publish(joined("a2"));
      await stop(stream);
      happenings.publish(joined("a3"));
      expect(await stream.next()).to.deep.equal({ done: true, value: undefined });
    }
  });

  it("keeps the order of many, read in pieces", async () => {
    const happenings = createHappenings();
    const stream = happenings.stream();
    const ids = Array.from({ length: 5000 }, (_, index) => `c${index}`);
    for (const id of ids) happenings.publish(joined(id));
    const read: (string | undefined)[] = [];
    for (let index = 0; index < 3000; index++) read.push(readId((await stream.next()).value));
    happenings.close();
    expect([...read, ...(await readIds(stream))]).to.deep.equal(ids);
  });

  it("ends with an error when its reader falls behind, after what it could keep", async () => {
    const happenings = createHappenings();
    const stream = happenings.stream({ bufferSize: 2 });
    for (const id of ["a1", "a2", "a3", "a4"]) happenings.publish(joined(id));
    expect(readId((await stream.next()).value)).to.equal("a1");
    expect(readId((await stream.next()).value)).to.equal("a2");
    const error = await stream.next().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).to.include({ name: "EmulatorError", code: "Overflow" });
    expect(await stream.next()).to.deep.equal({ done: true, value: undefined });
  });

  it("needs a buffer", () => {
    for (const bufferSize of [0, 1.5, Number.NaN]) {
      expect(() => createHappenings().stream({ bufferSize }))
        .to.throw(`The bufferSize must be a whole number from 1, got ${bufferSize}.`)
        .with.property("code", "InvalidBufferSize");
    }
  });
});

function readId(happening: Happening | undefined): string | undefined {
  return happening?.kind === "joined" ? happening.connectionId : undefined;
}
