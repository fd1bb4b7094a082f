import { expect } from "chai";
import { findSymbolAt } from "./line.ts";

const text = `import type { A } from "./a.js";

/** What a call takes. */
export interface CloseQueryParamProperties {
  /** Why. */
  reason?: string;
  "max-age": number;
}

export type CloseParameters = CloseQueryParam &
  RequestParameters;

export interface Close {
  /** Closes. */
  delete(
    options?: CloseParameters,
  ): StreamableMethod<Close204Response>;
}

export interface Routes {
  /** Resource for '/a' has methods for the following verbs: delete */
  (path: "/a"): Close;
  (
    path: "/a/{b}",
    b: string,
  ): Close;
}

export default function createClient(
  endpoint: string,
): Client {
  return client;
}
`;

describe("a line of a generated file", () => {
  const cases: [line: number, what: string, symbol: string | undefined][] = [
    [1, "an import", undefined],
    [2, "an empty line before anything", undefined],
    [3, "a declaration's comment", "CloseQueryParamProperties"],
    [4, "a declaration", "CloseQueryParamProperties"],
    [5, "a member's comment", "CloseQueryParamProperties.reason"],
    [6, "a member", "CloseQueryParamProperties.reason"],
    [7, "a member in quotes", "CloseQueryParamProperties.max-age"],
    [9, "an empty line between declarations", undefined],
    [11, "a declaration that goes on", "CloseParameters"],
    [16, "a member that goes on", "Close.delete"],
    [22, "a route", "Routes./a"],
    [23, "the beginning of a long route", "Routes./a/{b}"],
    [24, "a route that goes on", "Routes./a/{b}"],
    [29, "the factory", "createClient"],
    [30, "an argument of the factory", "createClient"],
    [99, "none", undefined],
  ];
  for (const [line, what, symbol] of cases) {
    it(`is ${what}: ${symbol ?? "no symbol"}`, () => {
      const found = findSymbolAt(text, line);
      const shown = found && [found.name, found.member].filter(Boolean).join(".");
      expect(shown).to.equal(symbol);
    });
  }
});
