import { expect } from "chai";
import { openTerminal } from "./terminal.ts";

describe("progress", () => {
  it("replaces itself on a terminal, and is gone at the end", () => {
    let text = "";
    const terminal = openTerminal({ isTTY: true, write: (written) => (text += written) });
    terminal.progress("Compiling …");
    terminal.progress("Writing …");
    terminal.settle();
    terminal.settle();
    expect(text).to.equal("\r\u001B[KCompiling …\r\u001B[KWriting …\r\u001B[K");
  });

  it("is plain lines elsewhere", () => {
    let text = "";
    const terminal = openTerminal({ write: (written) => (text += written) });
    terminal.progress("Compiling …");
    terminal.settle();
    expect(text).to.equal("Compiling …\n");
  });
});
