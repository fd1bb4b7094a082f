import { createHmac } from "node:crypto";
import { expect } from "chai";
import type { Message, RecordedRequest, RecordedResponse } from "../fixture/fixture.ts";
import { createSanitiser } from "./sanitise.ts";
import { standInAccessKey } from "./stand-ins.ts";

const accessKey = "a-live-key+of/some=service";
const connectionId = "Xk3J_9-vLq0aZ";
const sanitise = createSanitiser({
  endpoint: "http://127.0.0.1:40123",
  secrets: [accessKey],
  standIns: { [connectionId]: "connection-one" },
});

function sign(claims: object, header: object = { alg: "HS256", typ: "JWT" }): string {
  const parts = [header, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString("base64url"),
  );
  const signature = createHmac("sha256", accessKey).update(parts.join(".")).digest("base64url");
  return [...parts, signature].join(".");
}

const zeros = "A".repeat(43);
const times = { iat: 1_700_000_000, exp: 1_700_003_600 };
const token = sign({
  aud: `http://127.0.0.1:40123/c/${connectionId}?reason=é`,
  ...times,
  jti: "x",
});
const zeroedToken = [
  '{"alg":"HS256","typ":"JWT"}',
  '{"aud":"https://endpoint.example/c/connection-one?reason=é","iat":0,"exp":3600,"jti":"sanitised"}',
]
  .map((part) => Buffer.from(part).toString("base64url"))
  .concat(zeros)
  .join(".");
const clearToken =
  '{"alg":"HS256","typ":"JWT"}.' +
  '{"aud":"https://endpoint.example/c/connection-one?reason=é","iat":0,"exp":3600,"jti":"sanitised"}.0';

function requestWith(part: Partial<RecordedRequest>): RecordedRequest {
  const empty = { kind: "none" } as const;
  return {
    kind: "request",
    method: "GET",
    url: "https://x.example/",
    headers: {},
    body: empty,
    ...part,
  };
}

function responseWith(part: Partial<RecordedResponse>): RecordedResponse {
  return { kind: "response", status: 200, headers: {}, body: { kind: "none" }, ...part };
}

type Row = readonly [name: string, live: Message, sanitised: Message];

const inHeaders: readonly Row[] = (
  [
    ["the machine and the moment", { "user-agent": "x/1 Node/24", date: "now", host: "h" }, {}],
    [
      "a request id",
      { "x-ms-client-request-id": "5f0c" },
      { "x-ms-client-request-id": "00000000-0000-0000-0000-000000000000" },
    ],
    ["a token", { authorization: `Bearer ${token}` }, { authorization: `Bearer ${clearToken}` }],
    ["an opaque token", { authorization: "Bearer abc" }, { authorization: "Bearer sanitised" }],
    ["a key without a scheme", { authorization: "abc" }, { authorization: "sanitised" }],
    [
      "basic credentials",
      { authorization: "Basic dXNlcg==" },
      { authorization: "Basic sanitised" },
    ],
    [
      "the claims of who signed in",
      {
        authorization: `Bearer ${sign({ aud: "a", oid: "me", ...times }, { alg: "RS256", kid: "k" })}`,
      },
      { authorization: 'Bearer {"alg":"RS256"}.{"aud":"a","iat":0,"exp":3600}.0' },
    ],
    [
      "a token that starts to be valid before it is issued for",
      { authorization: `Bearer ${sign({ nbf: 100, exp: 160 })}` },
      { authorization: 'Bearer {"alg":"HS256","typ":"JWT"}.{"nbf":0,"exp":60}.0' },
    ],
    ["an API key", { "api-key": "abc" }, { "api-key": "sanitised" }],
    [
      "hosts",
      {
        location: "http://127.0.0.1:40123/a",
        origin: "ws://127.0.0.1:40123",
        "x-host": "127.0.0.1:40123",
      },
      {
        location: "https://endpoint.example/a",
        origin: "wss://endpoint.example",
        "x-host": "endpoint.example",
      },
    ],
    [
      "dates",
      { "last-modified": "Mon, 23 Nov 2026 10:11:12 GMT" },
      { "last-modified": "Thu, 01 Jan 1970 00:00:00 GMT" },
    ],
  ] as const
).map(([name, live, sanitised]) => [
  name,
  requestWith({ headers: live }),
  requestWith({ headers: sanitised }),
]);

const elsewhere: readonly Row[] = [
  [
    "a connection id in a URL, percent-encoded too",
    requestWith({
      url: `http://127.0.0.1:40123/c/${connectionId}?next=http%3A%2F%2F127.0.0.1%3A40123%2F`,
    }),
    requestWith({
      url: "https://endpoint.example/c/connection-one?next=https%3A%2F%2Fendpoint.example%2F",
    }),
  ],
  [
    "a token and a signature in a query",
    requestWith({ url: `https://x.example/?access_token=${token}&sig=abc%3D&a=%20b` }),
    requestWith({
      url: `https://x.example/?access_token=${zeroedToken}&sig=sanitised&a=%20b`,
    }),
  ],
  [
    "a connection string",
    requestWith({
      body: { kind: "text", text: `Endpoint=http://127.0.0.1:40123;AccessKey=other;Version=1.0;` },
    }),
    requestWith({
      body: {
        kind: "text",
        text: `Endpoint=https://endpoint.example;AccessKey=${standInAccessKey};Version=1.0;`,
      },
    }),
  ],
  [
    "an access key, wherever it is",
    requestWith({ url: `https://x.example/?k=${encodeURIComponent(accessKey)}` }),
    requestWith({ url: `https://x.example/?k=${encodeURIComponent(standInAccessKey)}` }),
  ],
  [
    "a token in an answer, which stays a token",
    responseWith({
      headers: { "content-length": "999" },
      body: {
        kind: "JSON",
        value: { token: sign({ sub: "ada", ...times }), list: [connectionId] },
      },
    }),
    responseWith({
      headers: { "content-length": "162" },
      body: {
        kind: "JSON",
        value: {
          token: sign({ sub: "ada", iat: 0, exp: 3600 }).replace(/[^.]+$/, zeros),
          list: ["connection-one"],
        },
      },
    }),
  ],
  [
    "what looks like a token and is none",
    responseWith({ body: { kind: "text", text: "eyJub3QganNvbg.e30.abc eyJh.b.c.d.e" } }),
    responseWith({ body: { kind: "text", text: "sanitised sanitised" } }),
  ],
  [
    "the length of a body that HEAD leaves out",
    responseWith({ status: 404, headers: { "content-length": "121" } }),
    responseWith({ status: 404, headers: { "content-length": "121" } }),
  ],
  [
    "bytes",
    requestWith({ body: { kind: "base64", base64: "AAEC" } }),
    requestWith({ body: { kind: "base64", base64: "AAEC" } }),
  ],
  [
    "tokens that end a sentence, and not those that run on",
    requestWith({ body: { kind: "text", text: `${sign({ a: 1 })}. ${sign({ a: 1 })}.b` } }),
    requestWith({
      body: {
        kind: "text",
        text: `${sign({ a: 1 }).replace(/[^.]+$/, zeros)}. sanitised`,
      },
    }),
  ],
  [
    "a token whose dots are percent-encoded",
    requestWith({ url: `https://x.example/?t=${sign({ a: 1 }).replaceAll(".", "%2E")}` }),
    requestWith({
      url: `https://x.example/?t=${sign({ a: 1 })
        .replace(/[^.]+$/, zeros)
        .replaceAll(".", "%2E")}`,
    }),
  ],
  [
    "secrets by their names, in queries, forms and JSON however it is spelled",
    responseWith({
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        location: "https://ada:pw@x.example/?a=1&sig=abc",
      },
      body: {
        kind: "text",
        text: 'client%5Fsecret=a&x={"password": "a\\"b"}&y="{\\"password\\":\\"c\\"}"',
      },
    }),
    responseWith({
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        location: "https://sanitised@x.example/?a=1&sig=sanitised",
      },
      body: {
        kind: "text",
        text: 'client%5Fsecret=sanitised&x={"password": "sanitised"}&y="{\\"password\\":\\"sanitised\\"}"',
      },
    }),
  ],
  [
    "live values in every spelling",
    requestWith({
      body: {
        kind: "text",
        text: `${encodeURIComponent(encodeURIComponent(accessKey))} a\\u002Dlive-key+of\\/some=service`,
      },
    }),
    requestWith({ body: { kind: "text", text: `${standInAccessKey} ${standInAccessKey}` } }),
  ],
  [
    "a conversation",
    {
      kind: "conversation",
      steps: [
        { kind: "open", protocol: "json" },
        { kind: "message", from: "service", data: { kind: "JSON", value: { connectionId } } },
        { kind: "message", from: "client", data: { kind: "text", text: token } },
        { kind: "message", from: "client", data: { kind: "binary", base64: "AAEC" } },
        { kind: "close", from: "service", code: 1000, reason: `bye ${connectionId}` },
        { kind: "dropped" },
        { kind: "exchange", number: 2 },
      ],
    },
    {
      kind: "conversation",
      steps: [
        { kind: "open", protocol: "json" },
        {
          kind: "message",
          from: "service",
          data: { kind: "JSON", value: { connectionId: "connection-one" } },
        },
        { kind: "message", from: "client", data: { kind: "text", text: zeroedToken } },
        { kind: "message", from: "client", data: { kind: "binary", base64: "AAEC" } },
        { kind: "close", from: "service", code: 1000, reason: "bye connection-one" },
        { kind: "dropped" },
        { kind: "exchange", number: 2 },
      ],
    },
  ],
  ["a dropped connection", { kind: "dropped" }, { kind: "dropped" }],
];

describe("the sanitiser", () => {
  for (const [name, live, sanitised] of [...inHeaders, ...elsewhere]) {
    it(`cleans ${name}`, () => {
      expect(sanitise(live)).to.deep.equal(sanitised);
    });

    it(`changes nothing when it is applied again: ${name}`, () => {
      expect(sanitise(sanitise(live))).to.deep.equal(sanitised);
    });
  }

  it("stays stable where a stand-in and the text after it bring a live value back", () => {
    const careful = createSanitiser({ standIns: { abcdef: "abc" } });
    const text = requestWith({ body: { kind: "text", text: "abcdefdefdef" } });
    expect(careful(text).body).to.deep.equal({ kind: "text", text: "abc" });
  });

  const refused: readonly (readonly [string, Record<string, string>, string])[] = [
    ["a stand-in that contains a live value", { abcdef: "xabcdefx" }, 'the stand-in "xabcdefx"'],
    ["a live value too short to be found", { a1: "one" }, "live value 1 has 2 characters"],
  ];
  for (const [name, standIns, message] of refused) {
    it(`refuses ${name}`, () => {
      expect(() => createSanitiser({ standIns })).to.throw(RangeError, message);
    });
  }
});
