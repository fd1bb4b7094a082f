import { expect } from "chai";
import { manualClock } from "../clock.ts";
import type { Frame } from "../protocol/codec.ts";
import { maxUnacknowledgedBytes, maxUnacknowledgedMessages, ReplayQueue } from "./replay-queue.ts";

const megabyte: Frame = { bytes: new Uint8Array(1024 * 1024), binary: true };
const small: Frame = { bytes: Buffer.from("x"), binary: false };

/** Shows sequence ids in place of frames. */
const number = (_frame: Frame, sequenceId: number): Frame => ({
  bytes: Buffer.from(`${sequenceId}`),
  binary: false,
});

const ids = (queue: ReplayQueue): string =>
  queue
    .replay()
    .map(({ bytes }) => Buffer.from(bytes).toString("utf8"))
    .join();

describe("ReplayQueue", () => {
  it("keeps no more than 16 MiB, and has room again for what is acknowledged", () => {
    const queue = new ReplayQueue(number, manualClock());
    const fits = maxUnacknowledgedBytes / megabyte.bytes.length;
    for (let count = 0; count < fits; count++) {
      expect(queue.add(megabyte)).not.to.equal(undefined);
    }
    expect(queue.add(small)).to.equal(undefined);
    queue.acknowledge(1n);
    expect(queue.add(small)).not.to.equal(undefined);
    expect(queue.add(megabyte)).to.equal(undefined);
  });

  it("lets go of everything up to the id, whatever has been let go of before", () => {
    const queue = new ReplayQueue(number, manualClock());
    for (let count = 0; count < 5; count++) queue.add(small);
    for (const [acknowledged, left] of [
      [0n, "1,2,3,4,5"],
      [2n, "3,4,5"],
      [2n, "3,4,5"],
      [1n, "3,4,5"],
      [4n, "5"],
      [18_446_744_073_709_551_615n, ""],
    ] as const) {
      queue.acknowledge(acknowledged);
      expect(ids(queue)).to.equal(left);
    }
    queue.add(small);
    expect(ids(queue)).to.equal("6");
  });

  it("forgets what nobody acknowledged in time, and never numbers anything else like it", () => {
    const clock = manualClock();
    const queue = new ReplayQueue(number, clock);
    queue.add(small, 2);
    queue.add(small, 0);
    queue.add(small, 1);
    queue.add(small);
    clock.advance({ milliseconds: 999 });
    expect(ids(queue)).to.equal("1,2,3,4");
    clock.advance({ milliseconds: 1 });
    expect(ids(queue)).to.equal("1,2,4");
    clock.advance({ hours: 1 });
    expect(ids(queue)).to.equal("2,4");
    queue.add(small, 300);
    expect(ids(queue)).to.equal("2,4,5");
    queue.acknowledge(4n);
    expect(ids(queue)).to.equal("5");
  });

  it("has room again for what has expired", () => {
    const clock = manualClock();
    const queue = new ReplayQueue(number, clock);
    for (let count = 0; count < maxUnacknowledgedMessages; count++) queue.add(small, 1);
    expect(queue.add(small)).to.equal(undefined);
    clock.advance({ seconds: 1 });
    expect(queue.add(small)).not.to.equal(undefined);
    expect(ids(queue)).to.equal("1001");
  });
});
