import { createHmac } from "node:crypto";
import { expect } from "chai";
import * as fc from "fast-check";
import { bodyOfBytes, bodyOfText } from "../fixture/body.ts";
import { dataOfBytes, dataOfText, type Step } from "../fixture/conversation.ts";
import type { Message, RecordedHeaders } from "../fixture/fixture.ts";
import { printHandshake, printRequest } from "../fixture/print-fixture.ts";
import { printStep } from "../fixture/print-conversation.ts";
import { findSecrets } from "./find-secrets.ts";
import { createSanitiser } from "./sanitise.ts";

const accessKey = "bGl2ZSBrZXk+of/some=service";
const clientSecret = "8Q~kNv.live-secret_of+an/app=";
const connectionId = "Xk3J_9-vLq0aZ";
const secrets = [accessKey, clientSecret];
const sanitise = createSanitiser({
  endpoint: "https://live.webpubsub.example:8443",
  secrets,
  standIns: { [connectionId]: "connection-one", "live-hub": "chat" },
  secretProperties: ["reconnectionToken"],
});

const times = fc.record({
  iat: fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.constant(1_700_000_000)),
  exp: fc.oneof(fc.integer(), fc.constant(1_700_003_600)),
});

/** Signed by the client with the shared key, or by an identity provider, which adds who signed in. */
const tokens = fc
  .record({
    alg: fc.constantFrom("HS256", "RS256", "none", "HS512"),
    typ: fc.constantFrom("JWT", "at+jwt"),
    times,
    aud: fc.constantFrom(`https://live.webpubsub.example:8443/c/${connectionId}`, "api://app", "ü"),
    more: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }),
    spaced: fc.boolean(),
  })
  .map(({ alg, aud, more, spaced, times: { exp, iat }, typ }) => {
    const header = { alg, typ, kid: "live-key-id" };
    const claims = { ...more, aud, iat, exp, oid: "11112222-live", jti: connectionId };
    const parts = [header, claims].map((part) =>
      Buffer.from(JSON.stringify(part, undefined, spaced ? 1 : 0)).toString("base64url"),
    );
    const signature = createHmac("sha256", accessKey).update(parts.join(".")).digest("base64url");
    return [...parts, signature].join(".");
  });

/** Texts as others write them: percent-encoded, once, twice, in lower case, whole; escaped; in JSON. */
const spellings: readonly ((text: string) => string)[] = [
  (text) => text,
  encodeURIComponent,
  (text) => encodeURIComponent(encodeURIComponent(text)),
  (text) => encodeURIComponent(text).replace(/%../g, (escape) => escape.toLowerCase()),
  (text) => text.replaceAll(".", "%2E"),
  (text) => text.replaceAll(".", "%252e"),
  (text) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""),
  (text) => JSON.stringify(text).replaceAll("/", "\\/"),
  (text) => JSON.stringify(JSON.stringify({ password: text })),
];
const spelling = fc.constantFrom(...spellings);

const pieces = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: fc.string() },
      { weight: 2, arbitrary: fc.string({ unit: "binary" }) },
      fc.constantFrom(
        accessKey,
        clientSecret,
        connectionId,
        "live-hub",
        "https://live.webpubsub.example:8443",
        "wss://LIVE.webpubsub.example:8443/client",
        `Endpoint=https://live.webpubsub.example:8443;AccessKey=${accessKey};Version=1.0;`,
        `Endpoint=sb://x;SharedAccessKeyName=root;SharedAccessKey=${accessKey}`,
        "https://ada:hunter2@x.example/",
        "sanitised",
        "https://endpoint.example",
        "connection-one",
        "eyJ",
        "ey",
        ".",
        "&sig=",
        "AccessKey=",
        '"password":"',
        "%",
        "\\u0",
      ),
      tokens,
    ),
    spelling,
  )
  .map(([text, spell]) => {
    // A lone surrogate has no percent-encoding.
    return toWellFormed(text) === text ? spell(text) : text;
  });
const texts = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(""));

const names = fc.constantFrom(
  "access_token",
  "access%5Ftoken",
  "sig",
  "reason",
  "filter",
  "api-version",
);
const urls = fc
  .tuple(fc.constantFrom("https", "wss", "http"), texts, fc.array(fc.tuple(names, texts)))
  .map(([scheme, path, pairs]) => {
    const query = pairs.map(([name, value]) => `${name}=${encodeURI(toWellFormed(value))}`);
    const place = `${scheme}://live.webpubsub.example:8443/${encodeURI(toWellFormed(path))}`;
    return query.length === 0 ? place : `${place}?${query.join("&")}`;
  });

const lines = texts.map((text) => text.replace(/[\r\n]/g, " ").trim());
const headers: fc.Arbitrary<RecordedHeaders> = fc
  .record(
    {
      authorization: fc.oneof(
        tokens.map((token) => `Bearer ${token}`),
        lines,
        lines.map((text) => `Bearer ${text}`),
        fc.constant('Bearer {"alg":"HS256","kid":"x"}.{"exp":7}.0'),
      ),
      "api-key": lines,
      cookie: lines,
      location: urls,
      "x-note": lines,
      "sec-websocket-protocol": lines,
      "content-length": fc.constant("12"),
    },
    { requiredKeys: [] },
  )
  .map((record) => record as RecordedHeaders);

const properties = fc.constantFrom("password", "reconnectionToken", "note", connectionId);
const values = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    texts,
    fc.integer(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.oneof(properties, texts), tie("value"), { maxKeys: 3 }),
  ),
})).value;

const types = fc.constantFrom(
  "application/json",
  "application/problem+json",
  "text/plain",
  "application/x-www-form-urlencoded",
  "application/octet-stream",
);
const bodies = fc
  .tuple(types, texts, values, fc.constantFrom("text", "compact", "pretty", "bytes"))
  .map(([type, text, value, form]) => {
    const content = {
      text,
      bytes: text,
      compact: JSON.stringify(value),
      pretty: JSON.stringify(value, undefined, 1),
    }[form];
    const body =
      form === "bytes"
        ? bodyOfBytes(Buffer.from(content), type)
        : bodyOfText(content, type.replace("octet-stream", "json"));
    return { type, body };
  });

const steps: fc.Arbitrary<Step> = fc.oneof(
  texts.map((text) => ({ kind: "message", from: "client", data: dataOfText(text) }) as const),
  values.map(
    (value) =>
      ({ kind: "message", from: "service", data: dataOfText(JSON.stringify(value)) }) as const,
  ),
  fc
    .uint8Array()
    .map((bytes) => ({ kind: "message", from: "client", data: dataOfBytes(bytes) }) as const),
  texts.map((reason) => ({ kind: "close", from: "service", code: 1000, reason }) as const),
  lines.map((protocol) => ({ kind: "open", protocol }) as const),
);

const messages: fc.Arbitrary<Message> = fc.oneof(
  fc.record({ url: urls, headers, body: bodies }).map(
    ({ body, headers: sent, url }) =>
      ({
        kind: "request",
        method: "POST",
        url,
        headers: { ...sent, "content-type": body.type },
        body: body.body,
      }) as const,
  ),
  fc.record({ headers, body: bodies }).map(
    ({ body, headers: sent }) =>
      ({
        kind: "response",
        status: 200,
        headers: { ...sent, "content-type": body.type },
        body: body.body,
      }) as const,
  ),
  fc.array(steps, { minLength: 1 }).map((list) => ({ kind: "conversation", steps: list }) as const),
);

describe("the sanitiser, on anything that may travel", () => {
  it("changes nothing when it is applied again", () => {
    fc.assert(
      fc.property(messages, (message) => {
        const once = sanitise(message);
        expect(sanitise(once)).to.deep.equal(once);
      }),
      { numRuns: 300 },
    );
  }).timeout(120_000);

  it("leaves nothing that the search for secrets finds", () => {
    fc.assert(
      fc.property(
        messages.filter((message) => !isBinary(message)),
        (message) => {
          expect(findSecrets(printMessage(sanitise(message)), secrets)).to.deep.equal([]);
        },
      ),
      { numRuns: 300 },
    );
  }).timeout(120_000);
});

/** Bytes are stored as they came: a secret in them is for the search, which refuses to write them. */
function isBinary(message: Message): boolean {
  return message.kind === "conversation"
    ? message.steps.some((step) => step.kind === "message" && step.data.kind === "binary")
    : message.kind !== "dropped" && message.body.kind === "base64";
}

function printMessage(message: Message): string {
  switch (message.kind) {
    case "conversation":
      return message.steps.flatMap(printStep).join("\n");
    case "request":
      return message.url.startsWith("ws")
        ? printHandshake(message).join("\n")
        : printRequest(message).join("\n");
    case "response":
      return printRequest({
        ...message,
        kind: "request",
        method: "GET",
        url: "https://x.example/",
      }).join("\n");
    case "dropped":
      return "";
  }
}

function toWellFormed(text: string): string {
  return Buffer.from(text).toString();
}
