import { expect } from "chai";
import { digestContent } from "./digest.ts";

describe("the digest of a file", () => {
  const same: readonly (readonly [what: string, left: string, right: string])[] = [
    ["line ends", "a\nb\n", "a\r\nb\r\n"],
    ["a byte order mark", "a", "\uFEFFa"],
  ];
  for (const [what, left, right] of same) {
    it(`does not depend on ${what}`, () => {
      expect(digestContent(right)).to.equal(digestContent(left));
      expect(digestContent(Buffer.from(right))).to.equal(digestContent(left));
    });
  }

  const different: readonly (readonly [what: string, left: string, right: string])[] = [
    ["a letter", "a", "b"],
    ["a line end", "a", "a\n"],
    ["line ends in what is no text", "\0\n", "\0\r\n"],
  ];
  for (const [what, left, right] of different) {
    it(`depends on ${what}`, () => {
      expect(digestContent(right)).to.not.equal(digestContent(left));
    });
  }
});
