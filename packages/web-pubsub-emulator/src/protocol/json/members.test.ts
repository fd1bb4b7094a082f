import { expect } from "chai";
import { readMembers } from "./members.ts";

describe("readMembers", () => {
  const table: readonly (readonly [string, Record<string, string>])[] = [
    ["{}", {}],
    [" { } ", {}],
    ['{"a":1}', { a: "1" }],
    ['{"a" : 1.50 , "b":true}', { a: "1.50", b: "true" }],
    ['{"a":"x,}\\"]","b":null}', { a: '"x,}\\"]"', b: "null" }],
    ['{"a":{"b":{"c":"}"}},"d":[[],[1,"]"]]}', { a: '{"b":{"c":"}"}}', d: '[[],[1,"]"]]' }],
    ['{"a":1,"a":2}', { a: "2" }],
    ['{"\\u0061":1,"":2}', { a: "1", "": "2" }],
    ['\n{\t"a":\r\n[ 1 ]\n}\n', { a: "[ 1 ]" }],
    ['{"a":"\\\\","b":-0e1}', { a: '"\\\\"', b: "-0e1" }],
  ];
  for (const [text, members] of table) {
    it(JSON.stringify(text), () => {
      expect(Object.fromEntries(readMembers(text))).to.deep.equal(members);
      // What is cut out is what JSON.parse would have found there.
      const values = Object.entries(members).map(([name, value]) => [name, JSON.parse(value)]);
      expect(JSON.parse(text)).to.deep.equal(Object.fromEntries(values));
    });
  }
});
