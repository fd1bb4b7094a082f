import { expect } from "chai";
import { nameDifferences } from "./name-differences.ts";
import { listStaleDifferences } from "./names.ts";

describe("the list of differences in names", () => {
  const all = nameDifferences.flatMap((difference) =>
    difference.names.map((name) => ({ difference, name })),
  );

  it("is stale where a name excused nothing", () => {
    const [first, ...others] = all;
    const stale = listStaleDifferences([{ key: "a", missing: [], excused: others }]);
    expect(stale).to.have.length(1);
    expect(stale[0]).to.contain(first?.name).and.to.contain("take it off");
  });

  it("is not while every name excused something", () => {
    expect(listStaleDifferences([{ key: "a", missing: [], excused: all }])).to.deep.equal([]);
  });

  it("gives a reason for each", () => {
    for (const { reason, names } of nameDifferences) {
      expect(reason).to.not.equal("");
      expect(new Set(names).size).to.equal(names.length);
    }
  });
});
