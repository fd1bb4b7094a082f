import { expect } from "chai";
import { operationCases } from "../../../test/wire-cases-operations.ts";
import { typeCases } from "../../../test/wire-cases-types.ts";
import {
  item,
  query,
  property,
  model,
  write,
  asks,
  reads,
  sendsItem,
} from "../../../test/wire-models.ts";
import { compareModels } from "./compare.ts";
import { findRule, rules } from "./rules.ts";

const cases = [...operationCases, ...typeCases];

describe("what has changed on the wire", () => {
  for (const [what, before, after, ...expected] of cases) {
    it(`finds ${what}`, () => {
      const found = compareModels({ before: write(before), after: write(after) });
      const shown = found.map(({ change, direction }) => {
        const { direction: ruled, level } = findRule(change, direction);
        return `${change} ${ruled} ${level}`;
      });
      expect(shown).to.have.members(expected);
    });

    it(`finds nothing where ${what} stays`, () => {
      expect(compareModels({ before: write(after), after: write(after) })).to.deep.equal([]);
    });
  }

  it("is tried with every rule of the table", () => {
    const tried = new Set(cases.flatMap(([, , , ...expected]) => expected));
    const untried = rules
      .map(({ change, direction, level }) => `${change} ${direction} ${level}`)
      .filter((rule) => !tried.has(rule));
    expect(untried).to.deep.equal([]);
  });

  it("tells a change of several api-versions once, with all of them", () => {
    const versions = ["1", "2"];
    const [found, ...others] = compareModels({
      before: write({ ...asks(query()), versions }),
      after: write({ ...asks(), versions }),
    });
    expect(others).to.deep.equal([]);
    expect(found?.versions).to.have.members(versions);
  });

  it("passes over a property that another direction has", () => {
    const readOnly = model([property({ visibility: ["read"] })]);
    const found = compareModels({
      before: write(sendsItem(model([]))),
      after: write(sendsItem(readOnly)),
    });
    expect(found).to.deep.equal([]);
  });

  it("ends with types that hold themselves", () => {
    const [found] = compareModels({
      before: write(reads(item, { Item: node("Item") })),
      after: write(reads({ kind: "reference", name: "Node" }, { Node: node("Node") })),
    });
    expect(found?.change).to.equal("typeRenamed");
  });
});

describe("the table of rules", () => {
  it("has one row for each change and direction", () => {
    const keys = rules.map(({ change, direction }) => `${change} ${direction}`);
    expect(new Set(keys).size).to.equal(keys.length);
  });

  it("says of every change what it does and what to do", () => {
    for (const { title, effect, remedy } of rules) {
      expect(title).to.not.equal("");
      expect(effect).to.match(/\.$/);
      expect(remedy).to.match(/\.$/);
    }
  });
});

/** A type that has a property of a type. */
function node(name: string): ReturnType<typeof model> {
  return model([property({ name: "next", optional: true, type: { kind: "reference", name } })]);
}
