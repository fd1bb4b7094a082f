import { expect } from "chai";
import { compareModules } from "./modules.ts";

describe("what runs otherwise", () => {
  const cases: readonly (readonly [
    what: string,
    before: string,
    after: string,
    ...expected: string[],
  ])[] = [
    [
      "a route more",
      table(`"GET /a": ["200"],`),
      table(`"GET /a": ["200"],\n"GET /b": ["200"],`),
      "minor GET /b",
    ],
    ["a route less", table(`"GET /a": ["200"],`), table(""), "major GET /a"],
    ["other statuses", table(`"GET /a": ["200"],`), table(`"GET /a": ["201"],`), "minor GET /a"],
    [
      "another default api-version",
      `f({ apiVersion = "1" })`,
      `f({ apiVersion = "2" })`,
      "minor 2",
    ],
    ["other code", "a();", "b();", "patch"],
    ["other blank lines", "a();\n", "\na();\n"],
  ];
  for (const [what, before, after, ...expected] of cases) {
    it(`is found: ${what}`, () => {
      const found = compareModules(new Map([["src/a.js", before]]), new Map([["src/a.js", after]]));
      const shown = found.map(({ level, route, apiVersion }) =>
        [level, route ?? apiVersion].filter(Boolean).join(" "),
      );
      expect(shown).to.deep.equal(expected);
    });
  }

  it("is a module that comes or goes, but not one of types only", () => {
    const found = compareModules(
      new Map([
        ["gone.js", "a();"],
        ["types.js", "export {};\n"],
      ]),
      new Map([["come.js", "a();"]]),
    );
    expect(found.map(({ effect }) => effect)).to.deep.equal([
      "The package has a new module come.ts.",
      "The package no longer has the module gone.ts.",
    ]);
  });
});

function table(rows: string): string {
  return `const table = {\n${rows}\n};\n`;
}
