import { expect } from "chai";
import type { Level } from "./level.ts";
import { findNextVersion } from "./packages.ts";

describe("the next version", () => {
  const cases: readonly (readonly [current: string, level: Level, next: string, bump: Level])[] = [
    ["1.2.3", "major", "2.0.0", "major"],
    ["1.2.3", "minor", "1.3.0", "minor"],
    ["1.2.3", "patch", "1.2.4", "patch"],
    ["1.2.3", "none", "1.2.3", "none"],
    ["0.2.3", "major", "0.3.0", "minor"],
    ["0.2.3", "minor", "0.2.4", "patch"],
    ["0.2.3", "patch", "0.2.4", "patch"],
    ["2.0.0-beta.1", "major", "3.0.0", "major"],
    ["not one", "major", "not one", "major"],
  ];
  for (const [current, level, next, bump] of cases) {
    it(`after ${current} is ${next} for ${level}`, () => {
      expect(findNextVersion(current, level)).to.deep.equal({ next, bump });
    });
  }
});
