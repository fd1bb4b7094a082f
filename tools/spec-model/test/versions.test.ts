import { expect } from "chai";
import type { ServiceVersion } from "@restline/spec-model";
import { readSpec } from "./support.ts";

/** Reads a versioned service; answers with its versions, `v1` to `v3`. */
async function readVersions(members: string, qualifyTypes = false): Promise<ServiceVersion[]> {
  const { model, diagnostics } = await readSpec(
    `@service @versioned(Versions) namespace Test; enum Versions { v1, v2, v3 }\n${members}`,
    { qualifyTypes },
  );
  expect(diagnostics).to.deep.equal([]);
  return [...(model.services[0]?.versions ?? [])];
}

/** What a version has of a model: `name`, or `name?` where it is optional, with the type. */
function properties(version: ServiceVersion, name: string): string[] {
  const type = version.types[name];
  if (type?.kind !== "model") throw new Error(`no model ${name} was read`);
  return type.properties.map((property) => {
    const { kind } = property.type;
    const shown =
      property.type.kind === "scalar" || property.type.kind === "reference"
        ? property.type.name
        : kind;
    return `${property.name}${property.optional ? "?" : ""}: ${shown}`;
  });
}

describe("a view of an api-version", () => {
  const changes: readonly (readonly [title: string, property: string, ...expected: string[]])[] = [
    ["added", "@added(Versions.v2) a: string", "", "a: string", "a: string"],
    ["removed", "@removed(Versions.v3) a: string", "a: string", "a: string", ""],
    [
      "added, removed and added again",
      "@added(Versions.v1) @removed(Versions.v2) @added(Versions.v3) a: string",
      "a: string",
      "",
      "a: string",
    ],
    ["renamed", '@renamedFrom(Versions.v2, "b") a: string', "b: string", "a: string", "a: string"],
    [
      "of another type",
      "@typeChangedFrom(Versions.v3, int32) a: string",
      "a: int32",
      "a: int32",
      "a: string",
    ],
    [
      "made optional",
      "@madeOptional(Versions.v2) a?: string",
      "a: string",
      "a?: string",
      "a?: string",
    ],
    [
      "made required",
      "@madeRequired(Versions.v2) a: string",
      "a?: string",
      "a: string",
      "a: string",
    ],
  ];
  for (const [title, property, ...expected] of changes) {
    it(`has a property ${title} as that version has it, however far from the operation`, async () => {
      const versions = await readVersions(`
        model Leaf { ${property}; }
        model Branch { leaves: Leaf[]; }
        model Same { text: string; }
        @route("/read") op read(): { @body body: Record<Branch> };
        @route("/same") op same(): Same;
      `);
      expect(versions.map((version) => properties(version, "Leaf").join())).to.deep.equal(expected);
      for (const version of versions) {
        expect(version.operations.map(({ name }) => name)).to.deep.equal(["read", "same"]);
        expect(properties(version, "Same")).to.deep.equal(["text: string"]);
      }
    });
  }

  it("has the derived models of that version, though the base is the same in all", async () => {
    const versions = await readVersions(`
      @discriminator("kind") model Pet { kind: string; }
      model Cat extends Pet { kind: "cat"; }
      @added(Versions.v3) model Dog extends Pet { kind: "dog"; }
      op read(): Pet;
    `);
    expect(versions.map(({ types }) => Object.keys(types))).to.deep.equal([
      ["Cat", "Pet"],
      ["Cat", "Pet"],
      ["Cat", "Dog", "Pet"],
    ]);
  });

  it("groups operations alike, whether the version changes them or not", async () => {
    const versions = await readVersions(`
      namespace Outer {
        interface Things {
          @route("/a") a(): void;
          @route("/b") b(@added(Versions.v2) @query limit?: int32): void;
        }
      }
      namespace Same { @route("/c") op c(): void; }
    `);
    for (const { operations } of versions) {
      expect(operations.map(({ group, name }) => [...group, name].join("."))).to.have.members([
        "Outer.Things.a",
        "Outer.Things.b",
        "Same.c",
      ]);
    }
  });

  it("qualifies types alike, whether the version changes them or not", async () => {
    const versions = await readVersions(
      `
        namespace Shapes {
          model Circle { center: int32; @added(Versions.v2) radius?: int32; }
          model Square { side: int32; }
        }
        @route("/a") op a(): Shapes.Circle;
        @route("/b") op b(): Shapes.Square;
      `,
      true,
    );
    for (const { types } of versions) {
      expect(Object.keys(types)).to.deep.equal(["Shapes.Circle", "Shapes.Square"]);
    }
  });

  it("has the enum and the union of that version", async () => {
    const versions = await readVersions(`
      enum Color { red, @added(Versions.v2) green }
      union Size { "small", @added(Versions.v3) large: "large" }
      op read(@query color: Color, @query size: Size): void;
    `);
    const values = versions.map(({ types }) =>
      ["Color", "Size"].map((name) => {
        const type = types[name];
        return type?.kind === "enum" ? type.values.map(({ value }) => value).join() : "";
      }),
    );
    expect(values).to.deep.equal([
      ["red", "small"],
      ["red,green", "small"],
      ["red,green", "small,large"],
    ]);
  });
});
