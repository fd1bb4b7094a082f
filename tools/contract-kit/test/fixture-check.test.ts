import {
  bodyOfText,
  createFixtureCheck,
  printViolation,
  type FixtureCheck,
  type NamedFixture,
  type Outcome,
  type RecordedHeaders,
} from "@restline/contract-kit";
import { expect } from "chai";
import { placeOf, placeOfDeclaration, readWidgetsSpec } from "./widgets-spec.ts";

interface Sent {
  readonly operation: string;
  readonly line: string;
  readonly headers?: RecordedHeaders;
  readonly body?: string;
}

function fixtureOf({ body, headers = {}, line, operation }: Sent, outcome: Outcome): NamedFixture {
  const [method = "", path = ""] = line.split(" ");
  return {
    name: `${operation}/case`,
    file: "case.http",
    fixture: {
      operation,
      source: { kind: "embedded service" },
      spec: "0000000000000000",
      exchanges: [
        {
          request: {
            kind: "request",
            method,
            url: `https://endpoint.example${path}`,
            headers,
            body: bodyOfText(body ?? "", headers["content-type"]),
          },
          outcome,
        },
      ],
    },
  };
}

function answer(status: number, headers: RecordedHeaders = {}, body = ""): Outcome {
  const type = headers["content-type"];
  return { kind: "response", status, headers, body: bodyOfText(body, type) };
}

const json = { "content-type": "application/json" } as const;
const dropped: Outcome = { kind: "dropped" };
const noContent = answer(204);

const list = (path: string, headers?: RecordedHeaders): Sent => ({
  operation: "listWidgets",
  line: `GET ${path}`,
  ...(headers === undefined ? {} : { headers }),
});
const create = (widget: object): Sent => ({
  operation: "createWidget",
  line: "POST /v1/widgets",
  headers: json,
  body: JSON.stringify(widget),
});
const exists: Sent = { operation: "widgetExists", line: "HEAD /v1/widgets/1" };
const photo: Sent = {
  operation: "putPhoto",
  line: "PUT /v1/widgets/1/photo",
  headers: { "content-type": "image/png" },
};
const get: Sent = {
  operation: "getWidget",
  line: "GET /v1/widgets/1",
  headers: { "if-match": "*" },
};
const widget = (parts: object): Outcome =>
  answer(200, json, JSON.stringify({ id: 1, color: "red", ...parts }));

const conforming: readonly (readonly [name: string, fixture: NamedFixture])[] = [
  [
    "an answer with headers and a list",
    fixtureOf(list("/v1/widgets"), answer(200, { ...json, "x-total": "0" }, "[]")),
  ],
  [
    "a date in a header",
    fixtureOf(
      list("/v1/widgets"),
      answer(
        200,
        { ...json, "x-total": "0", "last-modified": "Thu, 01 Jan 1970 00:00:00 GMT" },
        "[]",
      ),
    ),
  ],
  [
    "a query with lists of both kinds",
    fixtureOf(list("/v1/widgets?color=red&color=blue&size=small,other&top=100&deep=true"), dropped),
  ],
  [
    "headers that every request may have",
    fixtureOf(list("/v1/widgets", { accept: "a", "x-trace-level": "3" }), dropped),
  ],
  ["a request without what only answers have", fixtureOf(create({ color: "red" }), dropped)],
  [
    "null in an optional property of an answer",
    fixtureOf(get, widget({ size: null, shape: null, parts: null })),
  ],
  [
    "values of all kinds",
    fixtureOf(
      get,
      widget({
        size: "huge",
        shape: { kind: "circle", name: "c", radius: 1.5 },
        parts: [{ name: "p", sub: [{ name: "q", weight: 1 }] }],
        tags: { any: "thing" },
        made: "2024-12-01T00:00:00Z",
        photo: "AAEC",
        count: null,
      }),
    ),
  ],
  [
    "a shape of a later version",
    fixtureOf(get, widget({ shape: { kind: "star", name: "s", points: 5 } })),
  ],
  [
    "a failure in a failure",
    fixtureOf(get, answer(418, json, '{"code":"a","inner":{"code":"b"}}')),
  ],
  ["a failure from a proxy, without a body", fixtureOf(get, answer(503))],
  ["an answer to HEAD", fixtureOf(exists, answer(404, { ...json, "content-length": "20" }))],
  ["bytes", fixtureOf({ ...photo, body: "any" }, noContent)],
  ["no bytes at all, with their type", fixtureOf(photo, noContent)],
  [
    "a text answer",
    fixtureOf(photo, answer(400, { "content-type": "text/plain; charset=utf-8" }, "too large")),
  ],
  [
    "a path with reserved characters",
    fixtureOf(
      { operation: "getFile", line: "GET /v1/files/a/b%20c" },
      answer(200, { "content-type": "application/octet-stream" }, "x"),
    ),
  ],
  [
    "a matrix",
    fixtureOf({ operation: "deleteLabels", line: "DELETE /v1/labels;names=a;names=b" }, noContent),
  ],
];

const breaking: readonly (readonly [
  name: string,
  fixture: NamedFixture,
  violations: readonly string[],
])[] = [
  [
    "an unknown operation",
    fixtureOf({ ...exists, operation: "dropWidget" }, noContent),
    ["case.http: operation dropWidget is not in the spec"],
  ],
  [
    "another verb",
    fixtureOf({ ...exists, line: "GET /v1/widgets/1" }, answer(200)),
    [`method is GET, the spec has HEAD ${placeOfDeclaration("op widgetExists")}`],
  ],
  [
    "another path",
    fixtureOf(list("/v1/gadgets"), dropped),
    [`path is /v1/gadgets, the spec has /v1/widgets ${placeOfDeclaration("op listWidgets")}`],
  ],
  [
    "no base path",
    fixtureOf(list("/widgets"), dropped),
    [`path is /widgets, the spec has /v1/widgets ${placeOfDeclaration("op listWidgets")}`],
  ],
  [
    "a path parameter of another type",
    fixtureOf({ ...get, line: "GET /v1/widgets/one" }, dropped),
    [`path id must be integer, is "one" ${placeOf("op getWidget(@path id")}`],
  ],
  [
    "a path that is not encoded",
    fixtureOf({ operation: "getFile", line: "GET /v1/files/ä" }, dropped),
    [
      `path has characters that must be percent-encoded: /v1/files/ä ${placeOfDeclaration("op getFile")}`,
    ],
  ],
  [
    "a broken escape",
    fixtureOf({ operation: "deleteLabels", line: "DELETE /v1/labels;names=%zz" }, dropped),
    [`path names is not percent-encoded UTF-8: %zz ${placeOf("op deleteLabels")}`],
  ],
  [
    "a number too large",
    fixtureOf(list("/v1/widgets?top=101"), dropped),
    [`query top must be <= 100, is 101 ${placeOfDeclaration("top?: int32")}`],
  ],
  [
    "a parameter twice",
    fixtureOf(list("/v1/widgets?top=1&top=2"), dropped),
    [`query top is there 2 times, the spec has top once ${placeOfDeclaration("top?: int32")}`],
  ],
  [
    "a value of no enum",
    fixtureOf(list("/v1/widgets?color=red&color=green"), dropped),
    [`query color /1 must be one of ["red","blue"], is "green" ${placeOf("enum Color")}`],
  ],
  [
    "a truth that is none",
    fixtureOf(list("/v1/widgets?deep=yes"), dropped),
    [`query deep must be boolean, is "yes" ${placeOf("@query deep")}`],
  ],
  [
    "an unknown query parameter",
    fixtureOf(list("/v1/widgets?width=1"), dropped),
    [`query width is not a parameter in the spec ${placeOfDeclaration("op listWidgets")}`],
  ],
  [
    "a missing header",
    fixtureOf({ ...get, headers: {} }, dropped),
    [`header if-match is missing ${placeOf("@header ifMatch")}`],
  ],
  [
    "an unknown header",
    fixtureOf(list("/v1/widgets", { "x-debug": "1" }), dropped),
    [`header x-debug is not a parameter in the spec ${placeOfDeclaration("op listWidgets")}`],
  ],
  [
    "a missing body",
    fixtureOf({ operation: "createWidget", line: "POST /v1/widgets" }, dropped),
    [`request body is missing ${placeOfDeclaration("op createWidget")}`],
  ],
  [
    "a body that the operation does not have",
    fixtureOf({ ...exists, headers: json, body: "1" }, dropped),
    [`request body is there, the spec has none ${placeOfDeclaration("op widgetExists")}`],
  ],
  [
    "another content type",
    fixtureOf({ ...photo, headers: { "content-type": "image/gif" } }, noContent),
    [
      `header content-type is image/gif, the spec has image/png, image/jpeg ${placeOfDeclaration("op putPhoto")}`,
    ],
  ],
  [
    "a body that is not JSON",
    fixtureOf({ ...create({}), body: "{" }, dropped),
    [`request body is not JSON: "{" ${placeOfDeclaration("op createWidget")}`],
  ],
  [
    "a request with what only answers have",
    fixtureOf(create({ id: 1, color: "red" }), dropped),
    [
      `request body has the property "id", which the spec does not have ${placeOfDeclaration("model Widget")}`,
    ],
  ],
  [
    "null in an optional property of a request",
    fixtureOf(create({ color: "red", note: null }), dropped),
    [`request body /note must be string, is null ${placeOf("note?: string")}`],
  ],
  [
    "a lacking property",
    fixtureOf(get, answer(200, json, '{"id":1}')),
    [`response body lacks the property "color" ${placeOf("color: Color")}`],
  ],
  [
    "null in a required property",
    fixtureOf(get, widget({ color: null })),
    [`response body /color must be one of ["red","blue"], is null ${placeOf("enum Color")}`],
  ],
  [
    "wrong values, all of them",
    fixtureOf(
      get,
      widget({ note: "too long", parts: [{ name: "p", sub: [{ name: 1, weight: 0 }] }] }),
    ),
    [
      `response body /parts/0/sub/0/name must be string, is 1 ${placeOf("  name: string;")}`,
      `response body /parts/0/sub/0/weight must be >= 1, is 0 ${placeOf("weight?:")}`,
      `response body /note must NOT have more than 5 characters, is "too long" ${placeOf("note?:")}`,
    ],
  ],
  [
    "a date that is none",
    fixtureOf(get, widget({ made: "yesterday" })),
    [`response body /made must match format "date-time", is "yesterday" ${placeOf("made?:")}`],
  ],
  [
    "a circle with a side",
    fixtureOf(get, widget({ shape: { kind: "circle", name: "c", radius: 1, side: 1 } })),
    [
      `response body /shape has the property "side", which the spec does not have ${placeOfDeclaration("model Circle")}`,
    ],
  ],
  [
    "a shape that does not say which",
    fixtureOf(get, widget({ shape: { name: "c" } })),
    [`response body /shape lacks the property "kind" ${placeOfDeclaration("model Shape")}`],
  ],
  [
    "an undeclared status",
    fixtureOf(exists, answer(202)),
    [`response status is 202, the spec has 200, 404 ${placeOfDeclaration("op widgetExists")}`],
  ],
  [
    "a success that only the default for errors would cover",
    fixtureOf(get, answer(202)),
    [`response status is 202, the spec has 200, 400-599 ${placeOfDeclaration("op getWidget")}`],
  ],
  [
    "a header of another type",
    fixtureOf(list("/v1/widgets"), answer(200, { ...json, "x-total": "many" }, "[]")),
    [`response header x-total must be integer, is "many" ${placeOf("| {")}`],
  ],
  [
    "a missing response header",
    fixtureOf(list("/v1/widgets"), answer(200, json, "[]")),
    [`response header x-total is missing ${placeOf("| {")}`],
  ],
  [
    "a missing response body",
    fixtureOf(get, answer(200)),
    [`response body is missing ${placeOfDeclaration("model Widget")}`],
  ],
  [
    "a body that answers HEAD",
    fixtureOf(exists, answer(200, json, "1")),
    [`response body is there, the spec has none ${placeOfDeclaration("op widgetExists")}`],
  ],
  [
    "a response of another content type",
    fixtureOf(get, answer(500, { "content-type": "text/html" }, "<html>")),
    [
      `response header content-type is text/html, the spec has application/json ${placeOfDeclaration("model Failure")}`,
    ],
  ],
];

describe("the check of a fixture against the spec", () => {
  let check: FixtureCheck;
  before(async () => {
    check = createFixtureCheck(await readWidgetsSpec());
  });

  for (const [name, fixture] of conforming) {
    it(`accepts ${name}`, () => {
      expect(check(fixture).map(printViolation)).to.deep.equal([]);
    });
  }

  for (const [name, fixture, violations] of breaking) {
    it(`names what differs, and where the spec says so: ${name}`, () => {
      const found = check(fixture).map(printViolation);
      const place = "case.http, exchange 1: ";
      expect(found).to.deep.equal(
        violations.map((line) => (line.startsWith("case.http") ? line : place + line)),
      );
    });
  }
});
