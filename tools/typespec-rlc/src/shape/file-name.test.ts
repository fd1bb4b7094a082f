import { expect } from "chai";
import { FileNames } from "./file-name.ts";

describe("FileNames", () => {
  for (const [title, given, expected] of [
    ["differ in more than case", ["read", "Read", "READ"], ["read", "Read2", "READ3"]],
    ["leave a number that is taken", ["a", "a2", "A"], ["a", "a2", "A3"]],
    ["are not those of Windows' devices", ["con", "LPT1", "console"], ["con_", "LPT1_", "console"]],
    ["have 60 letters at most", ["é".repeat(61), "𝒳".repeat(61)], ["é".repeat(60), "𝒳".repeat(60)]],
  ] as const) {
    it(title, () => {
      const names = new FileNames();
      expect(given.map((name) => names.claim(name))).to.deep.equal(expected);
    });
  }
});
