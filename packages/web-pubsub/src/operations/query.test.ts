import { expect } from "chai";

import { checkQuery, printQuery } from "./query.ts";
import type { QueryOptions } from "./query.ts";

const query: QueryOptions = { excluded: "excludedConnections", filter: "filter", top: "top" };

describe("printQuery", () => {
  const written: [options: object, text: string][] = [
    [{}, ""],
    [{ filter: undefined, excludedConnections: [] }, ""],
    [{ filter: "" }, "?filter="],
    [{ filter: "userId eq 'ada & co'" }, "?filter=userId%20eq%20%27ada%20%26%20co%27"],
    [{ excludedConnections: ["a,b", "a,b"] }, "?excluded=a%2Cb&excluded=a%2Cb"],
    [{ top: 1, filter: "ü", other: "x" }, "?filter=%C3%BC&top=1"],
  ];
  for (const [options, text] of written) {
    it(`writes ${JSON.stringify(options)} as "${text}"`, () => {
      expect(printQuery(query, options)).to.equal(text);
      const url = `https://a.example/${text}`;
      expect(new URL(url).href).to.equal(url);
    });
  }
});

describe("checkQuery", () => {
  const refused: [options: object, type: typeof Error, problem: string][] = [
    [{ filter: 1 }, TypeError, "send: filter must be a string, got a number"],
    [{ excludedConnections: ["a", null] }, TypeError, "send: excludedConnections[1] must be"],
    [{ top: 0 }, RangeError, "send: top must be a whole number from 1 to 2147483647, got 0"],
  ];
  for (const [options, type, problem] of refused) {
    it(`refuses ${JSON.stringify(options)}`, () => {
      expect(() => checkQuery({ name: "send", query }, options)).to.throw(type, problem);
    });
  }

  it("leaves alone what does not go into the query", () => {
    expect(() => checkQuery({ name: "send", query }, { reason: 1, filter: "" })).not.to.throw();
    expect(() => checkQuery({ name: "send" }, { filter: 1 })).not.to.throw();
  });
});
