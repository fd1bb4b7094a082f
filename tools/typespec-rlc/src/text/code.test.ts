import { expect } from "chai";
import { code, join, type Code } from "./code.ts";
import { moduleOf } from "./name.ts";
import { SourceFile } from "./source-file.ts";

const print = (piece: Code): string => piece.print(({ name }) => name);

describe("code", () => {
  const cases: [title: string, piece: Code, text: string][] = [
    ["is one line as it stands", code`const a = ${1};`, "const a = 1;"],
    [
      "takes its own indentation off",
      code`
        interface A {
          a: string;
        }
      `,
      "interface A {\n  a: string;\n}",
    ],
    [
      "indents what fills a hole",
      code`
        interface A {
          ${["/**\n * Doc.\n */", "a: string;"]}
        }
      `,
      "interface A {\n  /**\n   * Doc.\n   */\n  a: string;\n}",
    ],
    [
      "drops the line of an empty hole",
      code`
        ${undefined}
        a: string;
        ${[]}
        b: string;
      `,
      "a: string;\nb: string;",
    ],
    ["keeps an empty hole inside a line", code`f(${undefined})`, "f()"],
    ["nests", code`type A = ${join(["1", code`B<${"2"}>`], " | ")};`, "type A = 1 | B<2>;"],
    ["indents two holes of a line once", code`  ${"a\nb"}: ${"c\nd"}`, "  a\n  b: c\n  d"],
  ];
  for (const [title, piece, text] of cases) {
    it(title, () => expect(print(piece)).to.equal(text));
  }
});

describe("SourceFile", () => {
  const core = moduleOf("@azure-rest/core-client");
  const models = moduleOf("./models.js");

  it("imports what its code uses, once, values and types apart", () => {
    const file = new SourceFile("src/a.ts");
    file.print`
      const client: ${core.type("Client")} = ${core.value("getClient")}(${core.value("getClient")});
    `;
    expect(file.close()).to.equal(
      [
        'import { getClient } from "@azure-rest/core-client";',
        'import type { Client } from "@azure-rest/core-client";',
        "",
        "const client: Client = getClient(getClient);",
        "",
      ].join("\n"),
    );
  });

  it("gives an imported name an alias where the file declares the name itself", () => {
    const file = new SourceFile("src/a.ts");
    file.print`export interface ${file.declare("Client")} { inner: ${models.type("Client")}; other: ${core.type("Client")} }`;
    expect(file.close()).to.equal(
      [
        'import type { Client as Client_2 } from "@azure-rest/core-client";',
        'import type { Client as Client_1 } from "./models.js";',
        "",
        "export interface Client { inner: Client_1; other: Client_2 }",
        "",
      ].join("\n"),
    );
  });
});
