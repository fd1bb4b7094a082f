import type { NamedType } from "@restline/spec-model";
import { expect } from "chai";
import { dropField, listFields, printField, renameField } from "./json-field.ts";

const text = { kind: "scalar", name: "string" } as const;
const inner = { kind: "reference", name: "Inner" } as const;
const errorType = { kind: "reference", name: "ErrorType" } as const;
const types: Readonly<Record<string, NamedType>> = {
  ErrorType: {
    kind: "model",
    name: "ErrorType",
    error: true,
    properties: [
      { name: "code", type: text, optional: true },
      { name: "details", type: { kind: "array", items: errorType }, optional: true },
      { name: "inner", type: inner, optional: true },
    ],
  },
  Inner: {
    kind: "model",
    name: "Inner",
    error: false,
    properties: [
      { name: "code", type: text, optional: true },
      { name: "inner", type: inner, optional: true },
    ],
  },
};

describe("the fields of a body", () => {
  it("are all that its type has, those within themselves once more", () => {
    expect(listFields(errorType, types).map(printField)).to.deep.equal([
      "code",
      "details",
      "details[].code",
      "details[].details",
      "details[].inner",
      "inner",
      "inner.code",
      "inner.inner",
      "inner.inner.code",
    ]);
  });

  it("are dropped and renamed where the body has them", () => {
    const body = '{"details":[{"code":"A"},{"code":null}],"code":"B"}';
    const path = ["details", "[]", "code"];
    expect(dropField(body, path)).to.equal('{"details":[{},{"code":null}],"code":"B"}');
    expect(renameField(body, ["code"])).to.equal(
      '{"details":[{"code":"A"},{"code":null}],"codeX":"B"}',
    );
    expect(dropField(body, ["inner"])).to.equal(undefined);
    expect(dropField("no JSON", ["code"])).to.equal(undefined);
  });
});
