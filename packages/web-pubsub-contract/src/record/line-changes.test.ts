import { expect } from "chai";
import { listLineChanges } from "./line-changes.ts";

describe("the lines that changed", () => {
  const cases: readonly (readonly [title: string, from: string, to: string, string[]])[] = [
    ["are none between equal texts", "a\nb", "a\nb", []],
    [
      "are the old one and the new one where one line is another",
      "a\nb\nc",
      "a\nB\nc",
      ["- b", "+ B"],
    ],
    ["are the added ones, wherever they are", "b", "a\nb\nc", ["+ a", "+ c"]],
    ["are the removed ones", "a\nb\nc", "b", ["- a", "- c"]],
    ["are few where lines moved", "a\nb\nc", "b\nc\na", ["- a", "+ a"]],
  ];
  for (const [title, from, to, changes] of cases) {
    it(title, () => {
      expect(listLineChanges(from, to)).to.deep.equal(changes);
    });
  }
});
