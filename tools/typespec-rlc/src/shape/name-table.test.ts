import { readdirSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { helperNames, NameTable, ownNames } from "./name-table.ts";

describe("the name table", () => {
  it("gives a name to who claims it first, and numbers to the others", () => {
    const names = new NameTable(["Routes"]);
    expect(["Pet", "Pet", "Pet", "Pet2", "Routes"].map((name) => names.claim(name))).to.deep.equal([
      "Pet",
      "Pet2",
      "Pet3",
      "Pet22",
      "Routes2",
    ]);
  });

  it("takes all names of a family, or none of them", () => {
    const names = new NameTable(["GetParameters"]);
    const found = names.claimAll("Get", (name) => [name, `${name}Parameters`]);
    expect(found).to.deep.equal(["Get2", "Get2Parameters"]);
    expect(names.has("Get")).to.equal(false);
  });

  it("knows every type that a static module declares", () => {
    const folder = new URL("../static/", import.meta.url);
    const known = new Set([...ownNames, ...Object.values(helperNames).flat()]);
    // Shared by modules of the package, and not exported from it.
    const internal = new Set([
      "ByOperation",
      "ExpectedResponse",
      "SendOperation",
      "StartedResponse",
      "UndeclaredResponse",
      "UnexpectedResponse",
    ]);
    for (const file of readdirSync(folder).filter((name) => !name.endsWith(".test.ts"))) {
      const text = readFileSync(new URL(file, folder), "utf8");
      for (const [, name = ""] of text.matchAll(/^export (?:interface|type|class) (\w+)/gm)) {
        expect(known.has(name) || internal.has(name), `${name} of ${file}`).to.equal(true);
      }
    }
  });
});
