import { expect } from "chai";
import { groupFindings } from "./compile.ts";

describe("the findings of the compiler", () => {
  it("are told apart by client, with the lines that follow one", () => {
    const first = "http-specs/routes/src/index.ts(1,7): error TS2322: no";
    const more = "  Type 'string' is not assignable";
    const nested =
      "azure-http-specs/service/multi-service/src/serviceA/index.ts(2,1): error TS1: no";
    const { byClient, others } = groupFindings([first, more, nested]);
    expect([...byClient]).to.deep.equal([
      ["http-specs/routes", [first, more]],
      ["azure-http-specs/service/multi-service", [nested]],
    ]);
    expect(others).to.deep.equal([]);
  });

  it("are kept where they concern no client", () => {
    const line = "error TS18003: No inputs were found in config file";
    expect(groupFindings([line]).others).to.deep.equal([line]);
  });
});
