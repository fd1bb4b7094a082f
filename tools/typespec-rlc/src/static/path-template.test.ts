import { expect } from "chai";
import { fillTemplate } from "./path-template.ts";

const list = ["red", "green"];
const keys = { semi: ";", dot: "." };

/** Values and results as https://www.rfc-editor.org/rfc/rfc6570#section-3.2 has them. */
const cases: [template: string, value: unknown, path: string][] = [
  ["/a/{x}", "b c", "/a/b%20c"],
  ["/a/{x}", "b/c", "/a/b%2Fc"],
  ["/a/{x}", 7, "/a/7"],
  ["/a/{x}", new Date("2022-08-26T18:38:00Z"), "/a/2022-08-26T18%3A38%3A00.000Z"],
  ["/a{x}", list, "/ared,green"],
  ["/a{x}", keys, "/asemi,%3B,dot,."],
  ["/a{x*}", list, "/ared,green"],
  ["/a{x*}", keys, "/asemi=%3B,dot=."],
  ["/a/{+x}", { value: "b/c d", allowReserved: true }, "/a/b/c%20d"],
  ["/a/{+x}", { value: "$&{x}[1]%2F%", allowReserved: true }, "/a/$&%7Bx%7D[1]%2F%25"],
  ["/a{#x}", "b/c d", "/a#b/c%20d"],
  ["/a{.x}", "b", "/a.b"],
  ["/a{.x}", list, "/a.red,green"],
  ["/a{.x*}", list, "/a.red.green"],
  ["/a{.x}", keys, "/a.semi,%3B,dot,."],
  ["/a{.x*}", keys, "/a.semi=%3B.dot=."],
  ["/a{/x}", "b", "/a/b"],
  ["/a{/x}", list, "/a/red,green"],
  ["/a{/x*}", list, "/a/red/green"],
  ["/a{/x}", keys, "/a/semi,%3B,dot,."],
  ["/a{/x*}", keys, "/a/semi=%3B/dot=."],
  ["/a{;x}", "b", "/a;x=b"],
  ["/a{;x}", "", "/a;x"],
  ["/a{;x}", list, "/a;x=red,green"],
  ["/a{;x*}", list, "/a;x=red;x=green"],
  ["/a{;x}", keys, "/a;x=semi,%3B,dot,."],
  ["/a{;x*}", keys, "/a;semi=%3B;dot=."],
  ["/a{/x}", undefined, "/a"],
  ["/a{;x}", [], "/a"],
  ["/a{/x*}", { none: undefined }, "/a"],
];

describe("a path's template", () => {
  for (const [template, value, path] of cases) {
    it(`${template} takes ${JSON.stringify(value)}`, () => {
      expect(fillTemplate(template, [value])).to.equal(path);
    });
  }

  it("takes its values in the order of its expressions", () => {
    expect(fillTemplate("/{a}/{b}{/c}", ["{b}", 2, undefined])).to.equal("/%7Bb%7D/2");
  });
});
