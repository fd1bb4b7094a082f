import { readFile } from "node:fs/promises";
import {
  findStale,
  hashOperation,
  printStale,
  UnknownOperationError,
  type NamedFixture,
} from "@restline/contract-kit";
import { nameOperation, type ReadResult } from "@restline/spec-model";
import { expect } from "chai";
import { readSpecInMemory } from "./widgets-spec.ts";

describe("staleness", () => {
  let text: string;
  let spec: ReadResult;
  let fixtures: readonly NamedFixture[];
  before(async () => {
    text = await readFile(new URL("widgets/main.tsp", import.meta.url), "utf8");
    spec = await readSpecInMemory(text);
    const operations = spec.model.services.flatMap(({ versions }) => versions[0]?.operations ?? []);
    fixtures = operations.map(nameOperation).map((operation) => ({
      name: `${operation}/case`,
      file: `fixtures/${operation}/case.http`,
      fixture: {
        operation,
        source: { kind: "embedded service" },
        spec: hashOperation(spec, operation),
        exchanges: [],
      },
    }));
  });

  /** A change of the spec's text, and the operations whose fixtures it makes stale. */
  const changes: readonly (readonly [
    name: string,
    edits: readonly (readonly [from: string | RegExp, to: string])[],
    stale: readonly string[],
  ])[] = [
    ["no change at all", [], []],
    ["a constraint of one operation", [["@maxValue(100)", "@maxValue(101)"]], ["listWidgets"]],
    [
      "a new status of one operation",
      [
        ["OkResponse | Not", "OkResponse | GoneResponse | Not"],
        ["enum Color {", "model GoneResponse { @statusCode _: 410 }\nenum Color {"],
      ],
      ["widgetExists"],
    ],
    ["another verb", [["@delete\nop", "@post\nop"]], ["deleteLabels"]],
    ["another path", [["/widgets/{id}/photo", "/widgets/{id}/picture"]], ["putPhoto"]],
    ["another style of a path parameter", [["{;names*}", "{;names}"]], ["deleteLabels"]],
    ["another content type", [['"image/png" | "image/jpeg"', '"image/png"']], ["putPhoto"]],
    ["a header that is needed now", [["lastModified?:", "lastModified:"]], ["listWidgets"]],
    [
      "a constraint of a model, which its users share",
      [["@maxLength(5)", "@maxLength(6)"]],
      ["listWidgets", "createWidget", "getWidget"],
    ],
    [
      "a constraint of a model that refers to itself, deep in another",
      [["@minValue(1) weight", "@minValue(2) weight"]],
      ["listWidgets", "createWidget", "getWidget"],
    ],
    [
      "a model that may stand in the place of its base",
      [["side: float64", "side: float32"]],
      ["listWidgets", "createWidget", "getWidget"],
    ],
    [
      "a new model that may stand in the place of its base",
      [["model Circle", 'model Star extends Shape { kind: "star" }\nmodel Circle']],
      ["listWidgets", "createWidget", "getWidget"],
    ],
    [
      "the failure of most of them",
      [["  code: string;", "  code?: string;"]],
      ["listWidgets", "createWidget", "getWidget"],
    ],
    [
      "the server's base path, which all have",
      [["{endpoint}/v1", "{endpoint}/v2"]],
      [
        "listWidgets",
        "createWidget",
        "getWidget",
        "widgetExists",
        "putPhoto",
        "getFile",
        "deleteLabels",
      ],
    ],
    [
      "docs and summaries, wherever they stand",
      [
        [/^(model|op|union|enum) /gm, '@doc("Something new.") @summary("new")\n$1 '],
        ["@query deep?", '@doc("How far down.") @query deep?'],
        ["  radius:", '  @doc("In metres.") radius:'],
        ['"A widget service."', '"Another service."'],
        ['title: "Widgets"', 'title: "Gadgets"'],
      ],
      [],
    ],
    [
      "names that do not travel",
      [
        [/\bWidget\b/g, "Gadget"],
        [/\bShape\b/g, "Form"],
        [/\bid\b(?=: int32,|: int32\))/g, "key"],
        [/\{id\}/g, "{key}"],
        ['red: "red"', 'rouge: "red"'],
        ["endpoint: url", "origin: url"],
        ["{endpoint}", "{origin}"],
      ],
      [],
    ],
    [
      "the order of declarations",
      [
        ['  red: "red",\n  blue: "blue",', '  blue: "blue",\n  red: "red",'],
        [
          "  name: string;\n  @minValue(1) weight?: int32;",
          "  @minValue(1) weight?: int32;\n  name: string;",
        ],
        ["Widget | Failure;", "Failure | Widget;"],
      ],
      [],
    ],
    [
      "an operation more",
      [["enum Color", '@route("/new") @get op another(): Widget;\nenum Color']],
      [],
    ],
  ];
  for (const [name, edits, stale] of changes) {
    it(`is what the spec means: ${name}`, async () => {
      let changed = text;
      for (const [from, to] of edits) {
        const edited = changed.replace(from, to);
        expect(edited, String(from)).to.not.equal(changed);
        changed = edited;
      }
      const found = findStale(await readSpecInMemory(changed), fixtures);
      expect(found.map((one) => one.name)).to.have.members(stale.map((one) => `${one}/case`));
    });
  }

  it("of a fixture says how to record it again, or what to read again", async () => {
    const [recorded, byHand, gone] = fixtures;
    if (recorded === undefined || byHand === undefined || gone === undefined) {
      throw new Error("the spec has too few operations");
    }
    const spec1 = "0000000000000000";
    const named: readonly NamedFixture[] = [
      { ...recorded, fixture: { ...recorded.fixture, spec: spec1 } },
      {
        ...byHand,
        fixture: {
          ...byHand.fixture,
          spec: spec1,
          source: { kind: "written by hand", reason: "none" },
        },
      },
      { ...gone, fixture: { ...gone.fixture, operation: "dropWidget" } },
    ];
    const stale = findStale(spec, named);
    expect(printStale(stale, (name) => `npm run record -- ${name}`)).to.deep.equal([
      "fixtures/listWidgets/case.http: the spec has changed what its operation puts on the wire; " +
        "record it again: npm run record -- listWidgets/case",
      "fixtures/createWidget/case.http: the spec has changed what its operation puts on the wire; " +
        `read it again, and then write \`spec: ${byHand.fixture.spec}\` where it says \`spec: ${spec1}\``,
      "fixtures/getWidget/case.http: the spec has no such operation any more; delete the file",
    ]);
  });

  it("is that of one api-version: a later one leaves the earlier as they were", async () => {
    const before = await readVersioned('v1: "1"', "");
    const after = await readVersioned('v1: "1", v2: "2"', "@added(Versions.v2) size: int32;");
    const hash = hashOperation(before, "listThings", "1");
    expect(hashOperation(after, "listThings", "1")).to.equal(hash);
    expect(hashOperation(after, "listThings", "2")).to.not.equal(hash);
  });

  it("tells types apart however far from the operation they are", async () => {
    const hash = hashOperation(await readChain(30, "end: int32"), "get");
    expect(hashOperation(await readChain(30, "end: int64"), "get")).to.not.equal(hash);
    expect(hashOperation(await readChain(30, "end: int32"), "get")).to.equal(hash);
  });

  it("is asked of what the spec has, and of nothing else", () => {
    expect(() => hashOperation(spec, "dropWidget")).to.throw(
      UnknownOperationError,
      "operation dropWidget is not in the spec: name an operation of the spec",
    );
    expect(() => hashOperation(spec, "getWidget", "2020")).to.throw(
      UnknownOperationError,
      "api-version is 2020, the spec has none",
    );
  });
});

async function readVersioned(versions: string, member: string): Promise<ReadResult> {
  return readSpecInMemory(`
    import "@typespec/http";
    import "@typespec/versioning";
    using TypeSpec.Http;
    using TypeSpec.Versioning;
    @service(#{ title: "Test" })
    @versioned(Versions)
    namespace Test;
    enum Versions { ${versions} }
    model Thing { name: string; ${member} }
    @route("/things") op listThings(@query("api-version") apiVersion: Versions): Thing[];
  `);
}

async function readChain(depth: number, last: string): Promise<ReadResult> {
  const links = Array.from(
    { length: depth },
    (_, index) => `model Link${index} { next${index}?: Link${index + 1} }`,
  );
  return readSpecInMemory(`
    import "@typespec/http";
    using TypeSpec.Http;
    @service(#{ title: "Test" }) namespace Test;
    ${links.join("\n")}
    model Link${depth} { ${last} }
    op get(): Link0;
  `);
}
