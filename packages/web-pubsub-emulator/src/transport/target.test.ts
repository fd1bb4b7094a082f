import { expect } from "chai";
import { splitTarget } from "./target.ts";

describe("splitTarget", () => {
  const table: readonly (readonly [string, string, string])[] = [
    ["/", "/", ""],
    ["/a/b?c=d", "/a/b", "c=d"],
    ["/a?", "/a", ""],
    ["/a?b?c", "/a", "b?c"],
    ["http://host:1/a?b", "/a", "b"],
    ["*", "/", ""],
    ["//host/a", "//host/a", ""],
  ];
  for (const [target, path, query] of table) {
    it(target, () => {
      expect(splitTarget(target)).to.deep.equal({ path, query });
    });
  }
});
