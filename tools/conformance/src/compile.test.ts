import { expect } from "chai";
import { groupFindings, splitFindings } from "./compile.ts";

describe("the findings of the compiler", () => {
  const first = "http-specs/routes/src/index.ts(1,7): error TS2322: no";
  const nested = "azure-http-specs/service/multi-service/src/serviceA/index.ts(2,1): error TS1: no";
  const other = "error TS18003: No inputs were found in config file";

  it("keep the lines that explain them", () => {
    const output = `${first}\n  Type 'string' is not assignable\n    to 'number'\n${nested}\n`;
    expect(splitFindings(output)).to.deep.equal([
      `${first}\n  Type 'string' is not assignable\n    to 'number'`,
      nested,
    ]);
    expect(splitFindings("\n")).to.deep.equal([]);
  });

  it("are told apart by client, and kept where they concern none", () => {
    const { byClient, others } = groupFindings([first, nested, other, `${first}!`]);
    expect([...byClient]).to.deep.equal([
      ["http-specs/routes", [first, `${first}!`]],
      ["azure-http-specs/service/multi-service", [nested]],
    ]);
    expect(others).to.deep.equal([other]);
  });
});
