import { expect } from "chai";
import { countMutants, listFewer, parseFloor, printFloor } from "./floor.ts";

describe("the floor of the mutation run", () => {
  const counts = countMutants([
    { kind: "wire", part: "close" },
    { kind: "wire", part: "close" },
    { kind: "source", part: "a.ts" },
  ]);

  it("counts by kind and part, and is read as it was written", () => {
    expect(counts).to.deep.equal({ wire: { close: 2 }, source: { "a.ts": 1 } });
    expect(parseFloor(printFloor(counts), "floor.json")).to.deep.equal(counts);
  });

  it("is kept by as many and by more, and not by fewer, nor by a part that is gone", () => {
    expect(listFewer(counts, { wire: { close: 2 }, source: {} }, "floor.json")).to.deep.equal([]);
    const floor = { wire: { close: 3 }, source: { "b.ts": 1 } };
    expect(listFewer(counts, floor, "floor.json")).to.deep.equal([
      "close has 2 wire mutants, and had 3: where that is meant, write floor.json anew with npm run mutation -- --allow-fewer",
      "b.ts has 0 source mutants, and had 1: where that is meant, write floor.json anew with npm run mutation -- --allow-fewer",
    ]);
  });

  it("names the file that holds no counts", () => {
    for (const text of ["{}", '{"wire":{"close":"2"},"source":{}}', "[]"]) {
      expect(() => parseFloor(text, "floor.json")).to.throw(TypeError, "floor.json: expected");
    }
  });
});
