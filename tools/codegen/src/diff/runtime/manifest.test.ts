import { expect } from "chai";
import { compareManifests } from "./manifest.ts";

const read = (value: object) => ({
  text: JSON.stringify(value, undefined, 2),
  value: Object.fromEntries(Object.entries(value)),
});

describe("what changes in a package.json", () => {
  const both = { ".": { import: "./index.js", require: "./index.cjs" } };
  const cases: readonly (readonly [
    what: string,
    before: object,
    after: object,
    ...expected: string[],
  ])[] = [
    ["its name", { name: "a" }, { name: "b" }, "major packageRenamed"],
    [
      "an export less",
      { exports: { ".": "./a.js", "./b": "./b.js" } },
      { exports: { ".": "./a.js" } },
      "major exportRemoved",
    ],
    [
      "an export more",
      { exports: "./a.js" },
      { exports: { ".": "./a.js", "./b": "./b.js" } },
      "minor exportAdded",
    ],
    [
      "no CommonJS any more",
      { exports: both },
      { exports: { ".": { import: "./index.js" } } },
      "major exportRemoved",
    ],
    ["the file behind an export", { exports: "./a.js" }, { exports: { ".": "./b.js" } }],
    ["the kind of module", { type: "module" }, {}, "major moduleTypeChanged"],
    [
      "a later Node.js",
      { engines: { node: ">=22" } },
      { engines: { node: ">=24" } },
      "major enginesChanged",
    ],
    [
      "an earlier Node.js",
      { engines: { node: ">=22" } },
      { engines: { node: ">=20" } },
      "minor enginesChanged",
    ],
    [
      "a dependency's patch",
      { dependencies: { a: "1.0.0" } },
      { dependencies: { a: "1.0.1" } },
      "patch dependencyChanged",
    ],
    [
      "a dependency's major",
      { dependencies: { a: "^1.0.0" } },
      { dependencies: { a: "^2.0.0" } },
      "minor dependencyChanged",
    ],
    ["a peer more", {}, { peerDependencies: { a: "^1.0.0" } }, "major dependencyChanged"],
    ["a peer less", { peerDependencies: { a: "^1.0.0" } }, {}, "patch dependencyChanged"],
    [
      "a wider peer",
      { peerDependencies: { a: "^1.0.0" } },
      { peerDependencies: { a: ">=1" } },
      "patch dependencyChanged",
    ],
    ["what nobody sees", { scripts: { a: "b" }, devDependencies: { a: "1" } }, {}],
  ];
  for (const [what, before, after, ...expected] of cases) {
    it(`is found: ${what}`, () => {
      const found = compareManifests(read(before), read(after));
      expect(found.map(({ level, change }) => `${level} ${change}`)).to.deep.equal(expected);
    });
  }

  it("is told by its line", () => {
    const before = read({ name: "a", exports: { ".": "./a.js", "./b": "./b.js" } });
    const [found] = compareManifests(before, read({ name: "a", exports: { ".": "./a.js" } }));
    expect(found?.line).to.equal(5);
    expect(found?.side).to.equal("base");
  });
});
