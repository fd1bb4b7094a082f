import { expect } from "chai";
import { parseProblems } from "./check-types.ts";

describe("what TypeScript prints", () => {
  it("becomes problems at their places, relative to where the command runs", () => {
    const output = [
      "src/a.ts(3,14): error TS2741: Property 'x' is missing.",
      "  The expected type comes from property 'y'.",
      "error TS5083: Cannot read file '/b/tsconfig.json'.",
      "",
    ].join("\r\n");
    expect(parseProblems(output, { cwd: "/a", folder: "/a/client" })).to.deep.equal([
      {
        file: "client/src/a.ts",
        line: 3,
        column: 14,
        code: "TS2741",
        message: "Property 'x' is missing.\n  The expected type comes from property 'y'.",
      },
      { code: "TS5083", message: "Cannot read file '/b/tsconfig.json'." },
    ]);
  });

  it("is nothing where there is nothing", () => {
    expect(parseProblems("", { cwd: "/", folder: "/" })).to.deep.equal([]);
  });
});
