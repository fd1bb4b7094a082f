import { textOfBody, type Body } from "../fixture/body.ts";
import type { Step } from "../fixture/conversation.ts";
import type { RecordedHeaders, RecordedRequest } from "../fixture/fixture.ts";
import { isJsonArray, isJsonObject, type Json } from "../fixture/json.ts";
import { printStep } from "../fixture/print-conversation.ts";
import { readClearToken } from "../sanitise/token.ts";

/** One field in which a request is not the one that a fixture holds. */
export interface Difference {
  /** `method`, `path`, `query reason`, `header accept`, `token aud`, `body /groups/0`. */
  readonly field: string;
  /** As a person would write it; `undefined` where the request has no such field. */
  readonly sent: string | undefined;
  readonly expected: string | undefined;
}

/**
 * Headers that are stored, for people to see, and yet may differ between a client and the fixture.
 * What is not even stored is another list, `neverStored`.
 */
export const ignoredWhenMatching: ReadonlySet<string> = new Set(["x-ms-client-request-id"]);

/**
 * The fields in which a sanitised request differs from the one of a fixture; none: it matches.
 * The order of different query parameters and of JSON properties makes no difference.
 *
 * @param ignored - names of headers that may differ
 */
export function listDifferences(
  sent: RecordedRequest,
  expected: RecordedRequest,
  ignored: ReadonlySet<string> = ignoredWhenMatching,
): readonly Difference[] {
  return compareFields(readFields(sent, ignored), readFields(expected, ignored));
}

/** The fields in which a sanitised step of a client differs from the one of a fixture. */
export function listStepDifferences(sent: Step, expected: Step | undefined): readonly Difference[] {
  return compareFields(readStepFields(sent), readStepFields(expected));
}

function compareFields(
  sentFields: ReadonlyMap<string, string>,
  expectedFields: ReadonlyMap<string, string>,
): readonly Difference[] {
  const names = new Set([...expectedFields.keys(), ...sentFields.keys()]);
  return [...names]
    .map((field) => ({ field, sent: sentFields.get(field), expected: expectedFields.get(field) }))
    .filter((difference) => difference.sent !== difference.expected);
}

function readFields(
  { method, url, headers, body }: RecordedRequest,
  ignored: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  return new Map([
    ["method", method],
    ...readUrlFields(url),
    ...Object.entries(headers)
      .filter(([name]) => !ignored.has(name))
      .flatMap(([name, value]) => readHeaderFields(name, value)),
    ...readBodyFields(body, headers),
  ]);
}

function readUrlFields(url: string): readonly (readonly [string, string])[] {
  // Not by the URL class: how something is percent-encoded is a part of what is compared.
  const [, origin = "", path = "", query = ""] =
    /^([a-z]+:\/\/[^/?#]*)([^?#]*)(?:\?([^#]*))?/i.exec(url) ?? [];
  const pairs = query.split("&").filter((pair) => pair !== "");
  const names = new Set(pairs.map((pair) => pair.split("=", 1)[0] ?? ""));
  return [
    ["host", origin],
    ["path", path],
    ...[...names].map((name) => {
      const own = pairs.filter((pair) => pair === name || pair.startsWith(`${name}=`));
      return [`query ${name}`, own.map((pair) => pair.slice(name.length + 1)).join(", ")] as const;
    }),
  ];
}

function readStepFields(step: Step | undefined): ReadonlyMap<string, string> {
  if (step?.kind === "close") {
    const { code, reason } = step;
    return new Map([["close", `${code ?? "without a code"} ${JSON.stringify(reason)}`]]);
  }
  if (step?.kind !== "message") return new Map();
  const { data } = step;
  if (data.kind === "JSON") {
    return new Map(
      [...listLeaves(data.value, "")].map(([path, text]) => [`message ${path}`.trimEnd(), text]),
    );
  }
  const [line = ""] = printStep(step);
  return new Map([["message", line.slice(2)]]);
}

/** A sanitised token is compared claim by claim. */
function readHeaderFields(name: string, value: string): readonly (readonly [string, string])[] {
  const [scheme = "", credentials = ""] = value.split(/ (.*)/s, 2);
  const token = readClearToken(credentials);
  if (token === undefined) return [[`header ${name}`, value]];
  return [
    [`header ${name}`, `${scheme} and a token`],
    ...[token.header, token.claims]
      .flatMap((part) => Object.entries(part))
      .map(([claim, content]) => [`token ${claim}`, JSON.stringify(content)] as const),
  ];
}

function readBodyFields(
  body: Body,
  headers: RecordedHeaders,
): readonly (readonly [string, string])[] {
  switch (body.kind) {
    case "none":
      return [];
    case "JSON":
      return [...listLeaves(body.value, "")].map(([path, text]) => [
        `body ${path}`.trimEnd(),
        text,
      ]);
    case "text":
      return [["body", JSON.stringify(body.text)]];
    case "base64": {
      const type = headers["content-type"] ?? "bytes";
      return [["body", `${type} ${body.base64} (${JSON.stringify(textOfBody(body))})`]];
    }
  }
}

/** Every value that has no values in it, by its JSON pointer (RFC 6901). */
function* listLeaves(value: Json, pointer: string): Generator<readonly [string, string]> {
  const entries: readonly (readonly [string, Json])[] = isJsonArray(value)
    ? value.map((item, index) => [String(index), item])
    : isJsonObject(value)
      ? Object.entries(value)
      : [];
  if (entries.length === 0) yield [pointer, JSON.stringify(value)];
  for (const [name, item] of entries) {
    yield* listLeaves(item, `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`);
  }
}
