import { expect } from "chai";
import type { Frame } from "../protocol/codec.ts";
import { FrameBatch } from "./frame-batch.ts";

const frame = (length: number, binary = false): Frame => ({
  bytes: Buffer.alloc(length, "x"),
  binary,
});
const bytesOf = (batch: FrameBatch): Buffer => Buffer.concat(batch.pieces());

describe("a batch of frames", () => {
  const headers: [title: string, frame: Frame, header: string][] = [
    ["nothing", frame(0), "8100"],
    ["125 bytes", frame(125), "817d"],
    ["126 bytes", frame(126), "817e007e"],
    ["65,535 bytes", frame(65_535), "817effff"],
    ["65,536 bytes", frame(65_536), "817f0000000000010000"],
    ["binary data", frame(1, true), "8201"],
  ];
  for (const [title, added, header] of headers) {
    it(`writes the header of ${title}`, () => {
      const batch = FrameBatch.empty().add(added);
      const written = bytesOf(batch);
      expect(written.subarray(0, header.length / 2).toString("hex")).to.equal(header);
      expect(written.subarray(header.length / 2)).to.deep.equal(added.bytes);
      expect(batch.length).to.equal(written.length);
    });
  }

  it("keeps the order in one piece", () => {
    const texts = ["a", "b", "c"];
    const batch = texts.reduce(
      (before, text) => before.add({ bytes: Buffer.from(text), binary: false }),
      FrameBatch.empty(),
    );
    expect(batch.pieces()).to.have.length(1);
    expect(bytesOf(batch).toString("latin1")).to.equal("\x81\x01a\x81\x01b\x81\x01c");
  });

  it("is the same for everybody who has the same coming", () => {
    const [empty, first, second] = [FrameBatch.empty(), frame(1), frame(2)];
    expect(empty.add(first).add(second)).to.equal(empty.add(first).add(second));
    expect(empty.add(second)).not.to.equal(empty.add(first));
  });

  it("starts anew when what it began has been forgotten", () => {
    const [empty, first] = [FrameBatch.empty(), frame(1)];
    const before = empty.add(first);
    empty.forget();
    expect(empty.add(first)).not.to.equal(before);
  });

  it("does not copy what is large", () => {
    const large = frame(1024 * 1024);
    expect(FrameBatch.empty().add(large).pieces()).to.include(large.bytes);
  });

  it("may be long", () => {
    let batch = FrameBatch.empty();
    const one = frame(1);
    for (let count = 0; count < 50_000; count++) batch = batch.add(one);
    expect(bytesOf(batch)).to.have.length(150_000);
  });
});
