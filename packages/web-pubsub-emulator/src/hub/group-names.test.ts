import { expect } from "chai";
import * as fc from "fast-check";
import { GroupNames } from "./group-names.ts";

describe("the groups of a connection", () => {
  it("behave like a Set, whatever is done to them", () => {
    const name: fc.Arbitrary<string> = fc.constantFrom("", "a", "b", "c");
    const step = fc.tuple(fc.constantFrom("add", "delete", "clear"), name);
    fc.assert(
      fc.property(fc.array(name), fc.array(step), (given, steps) => {
        const [names, set] = [new GroupNames(given), new Set(given)];
        for (const [method, of] of steps) {
          if (method === "clear") for (const each of [names, set]) each.clear();
          else if (method === "add") for (const each of [names, set]) each.add(of);
          else for (const each of [names, set]) each.delete(of);
          expect([...names]).to.deep.equal([...set]);
          expect(names.size).to.equal(set.size);
          for (const known of ["", "a", "b", "c"])
            expect(names.has(known)).to.equal(set.has(known));
        }
      }),
    );
  });

  for (const given of [["a"], ["a", "b", "c"]]) {
    it(`may be deleted one by one while ${given.length} of them are gone through`, () => {
      const names = new GroupNames(given);
      const seen: string[] = [];
      for (const name of names) {
        seen.push(name);
        names.delete(name);
      }
      expect(seen).to.deep.equal(given);
      expect(names.size).to.equal(0);
    });
  }
});
