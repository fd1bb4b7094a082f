import { odata as official } from "@azure/web-pubsub";
import { expect } from "chai";

import { odata } from "./odata.ts";

describe("odata", () => {
  const written: [name: string, write: (tag: typeof odata) => string, expected: string][] = [
    ["nothing", (tag) => tag``, ""],
    ["no value", (tag) => tag`userId eq 'ada'`, "userId eq 'ada'"],
    ["a text", (tag) => tag`userId eq ${"ada"}`, "userId eq 'ada'"],
    ["quotes in a text", (tag) => tag`userId eq ${"O'Hara''s"}`, "userId eq 'O''Hara''''s'"],
    ["a text in quotes", (tag) => tag`userId eq '${"O'Hara"}'`, "userId eq 'O''Hara'"],
    ["a text after a quoted one", (tag) => tag`'a' in ${"b"}`, "'a' in 'b'"],
    ["an empty text", (tag) => tag`userId eq ${""}`, "userId eq ''"],
    [
      "a text that is an attack",
      (tag) => tag`userId eq ${"' or true or '"}`,
      "userId eq ''' or true or '''",
    ],
    ["null", (tag) => tag`userId eq ${null}`, "userId eq null"],
    ["undefined", (tag) => tag`userId eq ${undefined}`, "userId eq null"],
    ["a number", (tag) => tag`length(userId) gt ${3}`, "length(userId) gt 3"],
    [
      "a negative number",
      (tag) => tag`indexof(userId, ${"a"}) eq ${-1}`,
      "indexof(userId, 'a') eq -1",
    ],
    ["a boolean", (tag) => tag`${true} and ${false}`, "true and false"],
    ["a bigint", (tag) => tag`length(userId) gt ${3n}`, "length(userId) gt 3"],
    [
      "several",
      (tag) => tag`${"a"} in groups and not (userId in (${"b"},${"c"}))`,
      "'a' in groups and not (userId in ('b','c'))",
    ],
    [
      "line ends",
      (tag) => tag`userId eq ${"a"}\nor userId eq ${"🔑"}`,
      "userId eq 'a'\nor userId eq '🔑'",
    ],
  ];
  for (const [name, write, expected] of written) {
    it(`writes ${name} as the official one does`, () => {
      expect(write(odata)).to.equal(expected);
      expect(write(official)).to.equal(expected);
    });
  }

  const refused: [value: unknown, type: typeof RangeError, problem: string][] = [
    [{}, TypeError, "must be a string, a number, a boolean or null, got an object"],
    [["a", "b"], TypeError, "must be a string, a number, a boolean or null, got an array"],
    [new Date(0), TypeError, "got an object"],
    [Symbol("a"), TypeError, "got a symbol"],
    [() => "a", TypeError, "got a function"],
    [Number.NaN, RangeError, "must be a finite number, got NaN"],
    [Number.POSITIVE_INFINITY, RangeError, "must be a finite number, got Infinity"],
    ["a\ud83d", RangeError, "has half a surrogate pair at index 1"],
  ];
  for (const [value, type, problem] of refused) {
    it(`refuses a value that OData cannot express: ${problem}`, () => {
      expect(() => odata`userId eq ${"ada"} or userId eq ${value}`).to.throw(
        type,
        "odata: value 2 ",
      );
      expect(() => odata`userId eq ${"ada"} or userId eq ${value}`).to.throw(type, problem);
    });
  }
});
