import { expect } from "chai";
import { printDoc } from "./comment.ts";
import {
  printKey,
  printLiteral,
  printMemberKey,
  printString,
  printTemplateText,
} from "./literal.ts";

describe("literals", () => {
  it("cannot be left", () => {
    expect(printString('a"b\\\n\u2028')).to.equal('"a\\"b\\\\\\n\\u2028"');
    expect(printTemplateText("a`b${c}\\ $d")).to.equal("a\\`b\\${c}\\\\ $d");
  });

  it("print every primitive", () => {
    expect([null, true, -0, 1.5, "a"].map(printLiteral)).to.deep.equal([
      "null",
      "true",
      "-0",
      "1.5",
      '"a"',
    ]);
  });

  it("make a member of every key", () => {
    expect(["reason", "2fa", "__proto__"].map(printMemberKey)).to.deep.equal([
      "reason",
      '"2fa"',
      '["__proto__"]',
    ]);
  });

  it("quote a key only where needed", () => {
    expect(["reason", "x-ms-error-code", "__proto__", "2fa"].map(printKey)).to.deep.equal([
      "reason",
      '"x-ms-error-code"',
      "__proto__",
      '"2fa"',
    ]);
  });
});

describe("doc comments", () => {
  const cases: [
    title: string,
    doc: string | undefined,
    deprecated: string | undefined,
    text: string | undefined,
  ][] = [
    ["are left out where nothing is said", undefined, undefined, undefined],
    ["stand on one line", "Closes it.", undefined, "/** Closes it. */"],
    ["keep their lines", "One.\n\nTwo.", undefined, "/**\n * One.\n *\n * Two.\n */"],
    ["cannot be left", "a */ b", undefined, "/** a *\\/ b */"],
    ["give the compiler no orders", "@ts-ignore", undefined, "/** \\@ts-ignore */"],
    ["break at every line separator", "a\u2028b", undefined, "/**\n * a\n * b\n */"],
    ["say what is deprecated", "A.", "Use\nB.", "/**\n * A.\n * @deprecated Use B.\n */"],
  ];
  for (const [title, doc, deprecated, text] of cases) {
    it(title, () => expect(printDoc(doc, deprecated)).to.equal(text));
  }
});
