import type { PathParameter, QueryParameter, WireType } from "@restline/spec-model";
import { expect } from "chai";
import { readPathTexts, readQueryTexts, type ParameterTexts } from "./parameter-texts.ts";
import { matchPath } from "./path.ts";

const string = { kind: "scalar", name: "string" } as const;
const list: WireType = { kind: "array", items: string };
const record: WireType = { kind: "record", values: string };
const base = { name: "p", optional: false } as const;

function pathParameter(type: WireType, parts: Partial<PathParameter>): PathParameter {
  return {
    ...base,
    kind: "path",
    type,
    allowReserved: false,
    explode: false,
    style: "simple",
    ...parts,
  };
}

function queryParameter(type: WireType, parts: Partial<QueryParameter>): QueryParameter {
  return {
    ...base,
    kind: "query",
    type,
    explode: false,
    style: "form",
    apiVersion: false,
    ...parts,
  };
}

const one = (text: string): ParameterTexts => ({ kind: "one", text });
const many = (...texts: readonly string[]): ParameterTexts => ({ kind: "list", texts });
const pairs = (...entries: readonly (readonly [string, string])[]): ParameterTexts => ({
  kind: "record",
  entries,
});

describe("the texts of a path parameter", () => {
  // The expansions of RFC 6570, section 3.2, for every style and shape.
  const cases: readonly (readonly [string, WireType, Partial<PathParameter>, ParameterTexts])[] = [
    ["a%20b", string, {}, one("a b")],
    ["a,b%2C", list, {}, many("a", "b,")],
    ["x,1,y,2", record, {}, pairs(["x", "1"], ["y", "2"])],
    ["x=1,y=2", record, { explode: true }, pairs(["x", "1"], ["y", "2"])],
    [".a", string, { style: "label" }, one("a")],
    [".a,b", list, { style: "label" }, many("a", "b")],
    [".a.b", list, { style: "label", explode: true }, many("a", "b")],
    ["/a", string, { style: "path" }, one("a")],
    ["/a/b", list, { style: "path", explode: true }, many("a", "b")],
    ["#a", string, { style: "fragment" }, one("a")],
    [";p=a", string, { style: "matrix" }, one("a")],
    [";p=a,b", list, { style: "matrix" }, many("a", "b")],
    [";p=a;p=b", list, { style: "matrix", explode: true }, many("a", "b")],
    [";x=1;y=2", record, { style: "matrix", explode: true }, pairs(["x", "1"], ["y", "2"])],
    ["%", string, {}, { kind: "broken", message: "is not percent-encoded UTF-8: %" }],
    ["%ff", string, {}, { kind: "broken", message: "is not percent-encoded UTF-8: %ff" }],
  ];
  for (const [text, type, parts, expected] of cases) {
    const { explode = false, style = "simple" } = parts;
    it(`are read from ${text} (${type.kind}, ${style}${explode ? ", exploded" : ""})`, () => {
      const parameter = pathParameter(type, parts);
      expect(readPathTexts(text, parameter, {})).to.deep.equal(expected);
      if (expected.kind === "broken") return;
      const operation = {
        name: "get",
        group: [],
        verb: "get",
        path: "/a{p}/z",
        parameters: [parameter],
        responses: [],
      } as const;
      const match = matchPath(`/v1/a${text}/z`, operation, [{ url: "{e}/v1", parameters: [] }]);
      expect(match).to.deep.equal({ kind: "match", texts: new Map([["p", text]]) });
    });
  }
});

describe("the texts of a query parameter", () => {
  const cases: readonly (readonly [
    readonly string[],
    WireType,
    Partial<QueryParameter>,
    ParameterTexts,
  ])[] = [
    [["a%2Cb"], string, {}, one("a,b")],
    [["a,b%2Cc"], list, {}, many("a", "b", "c")],
    [["a|b%7Cc"], list, { style: "pipeDelimited" }, many("a", "b", "c")],
    [["a%20b+c"], list, { style: "spaceDelimited" }, many("a", "b", "c")],
    [["a,b", "c"], list, { explode: true }, many("a,b", "c")],
    [["a", "b"], string, {}, { kind: "broken", message: "is there 2 times, the spec has p once" }],
    [["a", "b"], list, {}, { kind: "broken", message: "is there 2 times, the spec has p once" }],
    [["x,1"], record, {}, pairs(["x", "1"])],
  ];
  for (const [values, type, parts, expected] of cases) {
    it(`are read from ${values.join("&")} (${type.kind}, ${parts.style ?? "form"})`, () => {
      expect(readQueryTexts(values, queryParameter(type, parts), {})).to.deep.equal(expected);
    });
  }
});

describe("matchPath", () => {
  const operation = {
    name: "get",
    group: [],
    verb: "get",
    path: "/a{p}",
    parameters: [pathParameter(string, { style: "path", optional: true })],
    responses: [],
  } as const;
  const cases: readonly (readonly [path: string, url: string, matches: boolean])[] = [
    ["/a", "{endpoint}", true],
    ["/a/b", "{endpoint}", true],
    ["/a/b/c", "{endpoint}", false],
    ["/ab", "{endpoint}", false],
    ["/v1/a", "https://{region}.example.com/v1/", true],
    ["/2024/a", "{endpoint}/{apiVersion}", true],
    ["/a", "{endpoint}/{apiVersion}", false],
  ];
  for (const [path, url, matches] of cases) {
    it(`${matches ? "fits" : "does not fit"} ${path} to ${url}/a{p}`, () => {
      const match = matchPath(path, operation, [{ url, parameters: [] }]);
      expect(match.kind).to.equal(matches ? "match" : "mismatch");
    });
  }
});
