import { expect } from "chai";

import {
  checkName,
  checkOptions,
  checkPathStep,
  checkString,
  checkText,
  checkTexts,
  checkWholeNumber,
} from "./arguments.ts";

const place = { operation: "closeConnection", parameter: "connectionId" };
const types: [value: unknown, name: string][] = [
  [null, "null"],
  [undefined, "undefined"],
  [3, "a number"],
  [true, "a boolean"],
  [Symbol("s"), "a symbol"],
  [1n, "a bigint"],
  [["a"], "an array"],
  [{}, "an object"],
  // oxlint-disable-next-line no-new-wrappers, unicorn/new-for-builtins -- It looks like a string.
  [new String("a"), "an object"],
  [() => "a", "a function"],
];

describe("checkString, checkText, checkName and checkPathStep", () => {
  for (const check of [checkString, checkText, checkName, checkPathStep]) {
    for (const [value, name] of types) {
      it(`${check.name} refuses ${name}`, () => {
        expect(() => check(place, value)).to.throw(
          TypeError,
          `closeConnection: connectionId must be a string, got ${name}`,
        );
      });
    }
  }
});

describe("checkPathStep", () => {
  const fine = ["a", " ", "/", "?", "#", "%", "%2F", "%2e%2e", "...", ".a", "é", "🔑", "\0", "\n"];
  for (const value of fine) {
    it(`takes ${JSON.stringify(value)}`, () => {
      expect(() => checkPathStep(place, value)).not.to.throw();
    });
  }

  const refused: [value: string, problem: string][] = [
    ["", "must not be empty"],
    [".", 'must not be ".": in a URL that is a step, not a name, so it cannot be sent'],
    ["..", 'must not be "..": in a URL that is a step, not a name, so it cannot be sent'],
    ["\ud83d", "has half a surrogate pair at index 0, which UTF-8 cannot express"],
    ["ab\udd11", "has half a surrogate pair at index 2, which UTF-8 cannot express"],
    ["🔑\ud83d", "has half a surrogate pair at index 2, which UTF-8 cannot express"],
  ];
  for (const [value, problem] of refused) {
    it(`refuses ${JSON.stringify(value)} with the reason`, () => {
      expect(() => checkPathStep(place, value)).to.throw(
        RangeError,
        `closeConnection: connectionId ${problem}`,
      );
    });
  }
});

describe("checkTexts", () => {
  it("takes lists of texts, and the empty one", () => {
    expect(() => checkTexts(place, ["a", ""])).not.to.throw();
    expect(() => checkTexts(place, [])).not.to.throw();
  });

  it("names the entry that is none", () => {
    expect(() => checkTexts(place, "a")).to.throw(TypeError, "must be an array, got a string");
    expect(() => checkTexts(place, ["a", 3])).to.throw(
      TypeError,
      "connectionId[1] must be a string, got a number",
    );
    expect(() => checkTexts(place, ["\ud83d"])).to.throw(RangeError, "connectionId[0] has half");
  });
});

describe("checkWholeNumber", () => {
  const bounds = { least: 0, most: 300 };

  it("takes its bounds and what is between them", () => {
    for (const value of [0, 1, 300]) {
      expect(() => checkWholeNumber(place, value, bounds)).not.to.throw();
    }
  });

  for (const value of [-1, 301, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    it(`refuses ${value}`, () => {
      expect(() => checkWholeNumber(place, value, bounds)).to.throw(
        RangeError,
        `must be a whole number from 0 to 300, got ${value}`,
      );
    });
  }

  it("refuses what is no number", () => {
    expect(() => checkWholeNumber(place, "1", bounds)).to.throw(TypeError, "got a string");
  });
});

describe("checkOptions", () => {
  it("refuses what is no object", () => {
    expect(() => checkOptions("sendToAll", {})).not.to.throw();
    expect(() => checkOptions("sendToAll", null)).to.throw(
      TypeError,
      "sendToAll: options must be an object, got null",
    );
  });
});
