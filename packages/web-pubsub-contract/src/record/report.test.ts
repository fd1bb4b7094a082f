import { expect } from "chai";
import { createReport } from "./report.ts";

describe("a report", () => {
  let written: string;
  const write = (text: string): void => {
    written += text;
  };
  beforeEach(() => {
    written = "";
  });

  it("replaces the line of progress on a terminal, cut to its width", () => {
    {
      using report = createReport({ isTTY: true, columns: 10, write });
      report.progress("1 of 2  closeConnection");
      report.print("done");
      report.progress("2 of 2");
    }
    const clear = "\r\u001b[2K";
    expect(written).to.equal(`${clear}1 of 2  c${clear}done\n${clear}2 of 2${clear}`);
  });

  it("takes a terminal that does not know its width for a common one", () => {
    using report = createReport({ isTTY: true, columns: 0, write });
    report.progress("1 of 2  closeConnection/missing");
    expect(written).to.contain("1 of 2  closeConnection/missing");
  });

  it("has only the lines that stay where nobody is watching", () => {
    using report = createReport({ write });
    report.progress("1 of 2");
    report.print("done");
    expect(written).to.equal("done\n");
  });
});
