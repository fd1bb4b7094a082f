import * as fc from "fast-check";
import { createEntraToken } from "../entra-tokens.ts";
import { versions, type OpenApiDocument, type Operation, type Parameter } from "./document.ts";

/** A request that was made from a document: everything as text, so that it may be wrong in any way. */
export interface GeneratedRequest {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
  readonly token: "accessKey" | "entra" | "forged" | "missing";
}

/** Names of what exists, so that requests find something: connections, their user and their group. */
export const existing = {
  connectionId: ["c1", "c2", "c3"],
  userId: ["ada"],
  group: ["news"],
} as const;

/** The request's target, percent-encoded. */
export function printTarget({ operation, path, query }: GeneratedRequest): string {
  const filled = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(path[name] ?? ""),
  );
  const pairs = query.map((pair) => pair.map(encodeURIComponent).join("="));
  return pairs.length === 0 ? filled : `${filled}?${pairs.join("&")}`;
}

export const entraAuthorization = `Bearer ${createEntraToken()}`;
export const forgedAuthorization = `Bearer ${createEntraToken({ iss: "https://example.com/t/" })}`;

/** Requests for the operations of a document, most of them valid but for one thing or two. */
export function requestFrom(document: OpenApiDocument): fc.Arbitrary<GeneratedRequest> {
  return fc.oneof(...document.operations.map((operation) => requestFor(operation, document)));
}

function requestFor(
  operation: Operation,
  { version }: OpenApiDocument,
): fc.Arbitrary<GeneratedRequest> {
  const inPath = operation.parameters.filter((parameter) => parameter.in === "path");
  const inQuery = operation.parameters.filter(
    (parameter) => parameter.in === "query" && parameter.name !== "api-version",
  );
  return fc
    .record({
      path: fc.record(Object.fromEntries(inPath.map((each) => [each.name, segment(each)]))),
      query: fc
        .tuple(apiVersion(version), ...inQuery.map(queryValues), strayParameters)
        .map((lists) => lists.flat()),
      headers: operation.requestBody === undefined ? fc.constant({}) : contentHeaders,
      body: bodyFor(operation),
      token: fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom("accessKey" as const, "entra" as const) },
        { weight: 1, arbitrary: fc.constantFrom("forged" as const, "missing" as const) },
      ),
    })
    .map((parts) => {
      const request = { ...parts, operation };
      // What a failure shows: the request, and not what the document says of its operation.
      const shown = { ...parts, target: `${operation.method} ${printTarget(request)}` };
      return { ...request, [fc.toStringMethod]: () => fc.stringify(shown) };
    });
}

type Pairs = readonly (readonly [string, string])[];

/** Any text that UTF-8 can carry. Dots alone would be resolved as steps of the path before it is sent. */
const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20, unit: "binary" }),
  fc.string({ minLength: 1, maxLength: 20 }),
);
const segmentText = text.filter((value) => !/^\.{1,2}$/.test(value) && !value.includes("\0"));

function segment({ name, schema }: Parameter): fc.Arbitrary<string> {
  const odd = fc.oneof(segmentText, fc.constantFrom(" ", "\t \t", "a".repeat(1024), "a/b", "%2F"));
  switch (name) {
    case "hub":
      return fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom("chat", "CHAT") },
        { weight: 1, arbitrary: fc.stringMatching(new RegExp(schema.pattern ?? "^[a-z]+$")) },
        { weight: 1, arbitrary: odd },
      );
    case "permission":
      return fc.oneof(
        fc.constantFrom("sendToGroup", "joinLeaveGroup", "SENDTOGROUP", "1", "2", "0"),
        segmentText,
      );
    case "group":
      return fc.oneof(fc.constantFrom(...existing.group, "g".repeat(1025)), odd);
    case "connectionId":
      return fc.oneof(fc.constantFrom(...existing.connectionId), odd);
    case "userId":
      return fc.oneof(fc.constantFrom(...existing.userId), odd);
    default:
      throw new Error(`Nothing is known of the parameter ${name}: teach the test about it.`);
  }
}

function apiVersion(version: string): fc.Arbitrary<Pairs> {
  const odd = fc.oneof(fc.constantFrom(...versions, "", "2020-10-01", "latest"), text);
  return fc
    .oneof(
      { weight: 12, arbitrary: fc.constant([version]) },
      { weight: 3, arbitrary: fc.array(odd, { maxLength: 2 }) },
    )
    .map((values) => values.map((value) => ["api-version", value] as const));
}

/** What no document knows has no effect. What only later ones know is refused in the earlier ones. */
const strayParameters: fc.Arbitrary<Pairs> = fc.oneof(
  { weight: 8, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom("filter", "messageTtlSeconds", "clientType", "x"), text)
      .map((pair) => [pair]),
  },
);

const filters = fc.oneof(
  fc.constantFrom("", "userId eq 'ada'", "not ('news' in groups)", "length(groups) gt 1"),
  fc.constantFrom("userId lt 1", "invalid filter", "groups/any(g: g eq 'a')", "((true)"),
  text,
);

function queryValues(parameter: Parameter): fc.Arbitrary<Pairs> {
  const { name, schema } = parameter;
  const value = schema.type === "array" ? text : scalar(parameter);
  const times = schema.type === "array" ? { maxLength: 3 } : { minLength: 1, maxLength: 1 };
  return fc
    .oneof(
      { weight: 4, arbitrary: fc.constant([]) },
      { weight: 8, arbitrary: fc.array(value, times) },
      { weight: 1, arbitrary: fc.array(value, { minLength: 2, maxLength: 2 }) },
    )
    .map((values) => values.map((each) => [name, each] as const));
}

const oddNumbers = ["", "x", "1.5", "-1", "99999999999", " 1"];

function scalar({ name, schema }: Parameter): fc.Arbitrary<string> {
  if (name === "filter") return filters;
  if (name === "clientType") {
    return fc.oneof(fc.constantFrom("Default", "MQTT", "mqtt", "SocketIO", ""), text);
  }
  const isNumber = schema.type === "integer" || schema.allOf !== undefined;
  if (!isNumber) return text;
  const { minimum = 1, maximum = 1000 } = schema;
  const edges = [minimum - 1, minimum, maximum, maximum + 1];
  return fc.oneof(
    fc.integer({ min: minimum, max: maximum }).map(String),
    fc.constantFrom(...edges).map(String),
    fc.constantFrom(...oddNumbers),
  );
}

const contentHeaders = fc.record(
  {
    "content-type": fc.oneof(
      {
        weight: 8,
        arbitrary: fc.constantFrom("application/json", "text/plain", "application/octet-stream"),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          "APPLICATION/JSON ; charset=UTF-8",
          'text/plain;charset="utf-16le"',
          "text/plain; charset=klingon",
          "application/xml",
          "json",
          "text/",
          "",
        ),
      },
    ),
    "x-webpubsub-metadata-key": fc.constantFrom(
      "value",
      "a, b",
      "v".repeat(1024),
      "v".repeat(1025),
    ),
  },
  { requiredKeys: [] },
);

const names = fc.oneof(text, fc.constantFrom("", " ", "g".repeat(1025)));
const orders = fc.record(
  { groups: fc.oneof(fc.array(names, { maxLength: 3 }), fc.jsonValue()), filter: filters },
  { requiredKeys: [] },
);

function bodyFor({ requestBody }: Operation): fc.Arbitrary<Uint8Array | undefined> {
  const texts =
    requestBody === undefined
      ? fc.constantFrom("", "ignored")
      : fc.oneof(orders.map(printJson), fc.jsonValue().map(printJson), fc.string());
  const bytes = fc.oneof(
    { weight: 4, arbitrary: texts.map((each) => new Uint8Array(Buffer.from(each))) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 40 }) },
  );
  return fc.option(bytes, { nil: undefined, freq: 8 });
}

function printJson(value: unknown): string {
  return JSON.stringify(value);
}
