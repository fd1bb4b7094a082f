import { expect } from "chai";
import type { WireType } from "@restline/spec-model";
import { latest, namedType, readService } from "./support.ts";

const array = (items: WireType): WireType => ({ kind: "array", items });
const named = (name: string): WireType => ({ kind: "reference", name });
const string = { kind: "scalar", name: "string" } as const;

/** What a property of the given type, with the given decorators, is on the wire. */
const cases: [title: string, property: string, type: WireType][] = [
  ["a built-in scalar", "value: int32", { kind: "scalar", name: "int32" }],
  [
    "a scalar of the spec",
    "value: Name",
    { ...string, constraints: { maxLength: 8, minLength: 1 } },
  ],
  [
    "a property's limits over its scalar's",
    "@maxLength(4) value: Name",
    { ...string, constraints: { maxLength: 4, minLength: 1 } },
  ],
  [
    "an encoding",
    '@encode("rfc7231") value: utcDateTime',
    { kind: "scalar", name: "utcDateTime", encoding: { name: "rfc7231", as: "string" } },
  ],
  [
    "a value that is written as another scalar",
    "@encode(string) value: boolean",
    { kind: "scalar", name: "boolean", encoding: { name: "string", as: "string" } },
  ],
  [
    "an array that is one text",
    "@encode(ArrayEncoding.newlineDelimited) value: string[]",
    { kind: "array", items: string, delimiter: "\n" },
  ],
  [
    "an array with limits",
    "@minItems(1) value: string[]",
    { kind: "array", items: string, constraints: { minItems: 1 } },
  ],
  ["a record", "value: Record<string>", { kind: "record", values: string }],
  [
    "a nullable",
    "value: string | null",
    { kind: "union", variants: [string, { kind: "literal", value: null }] },
  ],
  ["a literal", 'value: "a"', { kind: "literal", value: "a" }],
  ["an enum member", "value: Level.high", { kind: "literal", value: 2 }],
  ["an enum", "value: Level", { kind: "reference", name: "Level" }],
  ["a template's instance", "value: Page<Name>", { kind: "reference", name: "PageName" }],
  [
    "an object without a name",
    "value: { inner?: boolean }",
    {
      kind: "object",
      properties: [{ name: "inner", optional: true, type: { kind: "scalar", name: "boolean" } }],
    },
  ],
  ["anything", "value: unknown", { kind: "unknown" }],
];

const declarations = `
  @minLength(1) @maxLength(8) scalar Name extends string;
  enum Level { low: 1, high: 2 }
  model Page<T> { item: T }
`;

describe("types", () => {
  for (const [title, property, type] of cases) {
    it(`reads ${title}`, async () => {
      const result = await readService(
        `${declarations} model Subject { ${property} } @get op read(): Subject;`,
      );
      expect(result.diagnostics).to.deep.equal([]);
      const subject = namedType(result, "Subject");
      expect(subject.kind === "model" && subject.properties[0]?.type).to.deep.equal(type);
    });
  }

  it("reads a union of literals as an enum, open where the scalar is a variant", async () => {
    const result = await readService(`
      union Color { string, /** Sky. */ Blue: "blue" }
      union Size { "small", "large" }
      @get op read(): { color: Color, size: Size };
    `);
    expect(namedType(result, "Color")).to.deep.equal({
      kind: "enum",
      name: "Color",
      of: "string",
      open: true,
      values: [{ name: "Blue", value: "blue", doc: "Sky." }],
    });
    expect(namedType(result, "Size")).to.include({ kind: "enum", open: false });
  });

  it("ends where a type recurs, and stays plain data", async () => {
    const result = await readService(
      "model Node { next?: Node; other: Node[] } @get op read(): Node;",
    );
    expect(JSON.parse(JSON.stringify(result.model))).to.deep.equal(result.model);
    expect(Object.keys(latest(result).types)).to.deep.equal(["Node"]);
  });

  it("names an array that holds itself, and an array in between is its items", async () => {
    const result = await readService(`
      model Tree is Tree[];
      model Even is Odd[];
      model Odd is Even[];
      @get op read(): { tree: { it: Tree }, even: { it: Even } };
    `);
    expect(namedType(result, "Tree")).to.include({ kind: "union" });
    expect(namedType(result, "Tree")).to.have.deep.property("variants", [array(named("Tree"))]);
    expect(namedType(result, "Even")).to.have.deep.property("variants", [
      array(array(named("Even"))),
    ]);
  });

  it("takes a union that holds itself for its other variants", async () => {
    const result = await readService(`
      union Level { "low", "high", Level }
      union Left { int32[], Right }
      union Right { boolean, Left, "none" }
      @get op read(): { level: Level, left: Left };
    `);
    expect(namedType(result, "Level")).to.include({ kind: "enum", open: false });
    expect(namedType(result, "Left")).to.have.deep.property("variants", [
      { kind: "array", items: { kind: "scalar", name: "int32" } },
      { kind: "scalar", name: "boolean" },
      { kind: "literal", value: "none" },
    ]);
  });

  it("keeps two types of one name apart by their namespaces", async () => {
    const result = await readService(`
      namespace Inner { model Thing { a: string } }
      model Thing { b: string }
      @get op read(): { outer: Thing, inner: Inner.Thing };
    `);
    expect(Object.keys(latest(result).types)).to.have.members(["Thing", "Test.Inner.Thing"]);
  });

  it("reaches the models that derive from a discriminated base", async () => {
    const result = await readService(`
      @discriminator("kind") model Pet { name: string }
      model Cat extends Pet { kind: "cat" }
      @get op read(): Pet;
    `);
    expect(namedType(result, "Cat")).to.include({ base: "Pet", discriminatorValue: "cat" });
    expect(namedType(result, "Pet")).to.include({ discriminator: "kind" });
  });

  it("reads a Record, extended, spread or taken over, as properties without a name", async () => {
    const result = await readService(`
      model Extended extends Record<int32> {}
      model Same is Record<int32>;
      model Spread { name: string, ...Record<int32> }
      model Derived extends Spread {}
      @get op read(): { extended: Extended, same: Same, derived: Derived };
    `);
    for (const name of ["Extended", "Same", "Spread"]) {
      expect(namedType(result, name), name).to.deep.include({
        additionalProperties: { kind: "scalar", name: "int32" },
      });
      expect(namedType(result, name), name).not.to.have.property("base");
    }
    expect(namedType(result, "Derived")).to.include({ base: "Spread" });
    expect(Object.keys(latest(result).types)).to.have.members([
      "Derived",
      "Extended",
      "Same",
      "Spread",
    ]);
  });

  it("reaches derived models through one that has no value of its own", async () => {
    const result = await readService(`
      @discriminator("kind") model Pet {}
      model Furry extends Pet {}
      model Cat extends Furry { kind: "cat" }
      @get op read(): Pet;
    `);
    expect(namedType(result, "Cat")).to.include({ base: "Furry", discriminatorValue: "cat" });
    expect(namedType(result, "Pet")).to.deep.include({
      properties: [{ name: "kind", type: string, optional: false }],
    });
  });

  const discriminated: [options: string, variants: WireType[]][] = [
    [
      "",
      [
        {
          kind: "object",
          properties: [
            { name: "kind", type: { kind: "literal", value: "cat" }, optional: false },
            { name: "value", type: { kind: "reference", name: "Cat" }, optional: false },
          ],
        },
      ],
    ],
    [
      '(#{ envelope: "none", discriminatorPropertyName: "species" })',
      [
        {
          kind: "object",
          base: "Cat",
          properties: [
            { name: "species", type: { kind: "literal", value: "cat" }, optional: false },
          ],
        },
      ],
    ],
  ];
  for (const [options, variants] of discriminated) {
    it(`reads a union that is @discriminated${options}`, async () => {
      const result = await readService(`
        model Cat { meow: boolean }
        @discriminated${options} union Pet { cat: Cat }
        @get op read(): { pet: Pet };
      `);
      expect(namedType(result, "Pet")).to.deep.include({ kind: "union", variants });
    });
  }

  it("says in which phases a property exists", async () => {
    const result = await readService(
      "model Thing { @visibility(Lifecycle.Read) id: string } @get op read(): Thing;",
    );
    const thing = namedType(result, "Thing");
    expect(thing.kind === "model" && thing.properties[0]?.visibility).to.deep.equal(["read"]);
  });

  it("leaves out a property that can have no value", async () => {
    const result = await readService(`
      model Thing { name: string; absent: never }
      @get op read(): Thing;
    `);
    expect(namedType(result, "Thing")).to.deep.include({
      properties: [{ name: "name", type: string, optional: false }],
    });
    expect(result.diagnostics).to.deep.equal([]);
  });

  it("warns about a type that has no wire format, and goes on", async () => {
    const { diagnostics } = await readService("@get op read(): { value: void };");
    expect(diagnostics.map(({ code }) => code)).to.deep.equal([
      "@restline/spec-model/unsupported-type",
    ]);
  });
});
