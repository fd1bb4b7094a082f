import { expect } from "chai";
import { parseSettings } from "./settings.ts";

describe("restline.yaml", () => {
  it("says nothing where it is empty", async () => {
    expect(await parseSettings("# later\n", "/spec/restline.yaml")).to.deep.equal({ tables: [] });
  });

  it("names tables and configurations relative to itself", async () => {
    const text =
      "operations:\n  - table: ../src/a.ts\n    entry: x\ntypecheck: [../tsconfig.json]\n";
    expect(await parseSettings(text, "/spec/restline.yaml")).to.deep.equal({
      tables: [{ path: "/src/a.ts", entry: "x" }],
      typecheck: ["/tsconfig.json"],
    });
  });

  const refused: readonly (readonly [text: string, says: RegExp])[] = [
    ["a: [", /restline\.yaml: line 1: /],
    ["[]", /it is not a mapping/],
    ["tables: []", /there is no setting tables/],
    ["operations: 1", /operations is not a list/],
    ["operations: [1]", /operations\[0\] is not a mapping/],
    ["operations: [{ entry: x }]", /operations\[0\]\.table is not a path/],
    ["operations: [{ table: a, entry: 1 }]", /operations\[0\]\.entry is not a text/],
    ["operations: [{ table: a, of: x }]", /operations\[0\] has no of/],
    ["typecheck: a", /typecheck is not a list/],
    ["typecheck: [1]", /typecheck\[0\] is not a path/],
  ];
  for (const [text, says] of refused) {
    it(`is refused with ${text}`, async () => {
      const error = await parseSettings(text, "/spec/restline.yaml").then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error).to.have.property("code", "settings-invalid");
      expect(error).to.have.property("message").that.matches(says);
    });
  }
});
