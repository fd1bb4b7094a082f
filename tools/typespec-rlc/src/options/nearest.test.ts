import { expect } from "chai";
import { findNearest } from "./nearest.ts";

describe("findNearest", () => {
  const known = ["title", "flavor", "package-details", "add-credentials"];

  for (const [given, expected] of [
    ["tittle", "title"],
    ["packageDetails", "package-details"],
    ["package_detail", "package-details"],
    ["flavour", "flavor"],
    ["ADD-CREDENTIALS", "add-credentials"],
    ["save-inputs", undefined],
    ["", undefined],
  ] as const) {
    it(`${given || "nothing"} was probably meant as ${expected ?? "none of them"}`, () => {
      expect(findNearest(given, known)).to.equal(expected);
    });
  }

  it("finds nothing among nothing", () => {
    expect(findNearest("title", [])).to.equal(undefined);
  });
});
