import { expect } from "chai";
import { readConnectAnswer, readConnectionState, readUserEventAnswer } from "./answers.ts";
import { Cookies } from "./cookies.ts";
import type { Delivered } from "./deliver.ts";

type Headers = Readonly<Record<string, string>>;

function answered(
  status: number,
  body: string | Uint8Array = "",
  headers: Headers = {},
): Delivered {
  const answer = { status, headers, setCookies: [], body: Buffer.from(body) };
  return { kind: "answered", answer, attempts: 1 };
}

const json = { "content-type": "application/json; charset=utf-8" };
const failed: Delivered = { kind: "failed", explanation: "ECONNRESET", attempts: 4 };

describe("readConnectAnswer", () => {
  const offers = ["json.webpubsub.azure.v1", "x"];
  const accepted: readonly (readonly [Delivered, unknown])[] = [
    [answered(204), {}],
    [answered(200), {}],
    [answered(200, "null", json), {}],
    [answered(200, "{}", json), {}],
    [answered(200, '{"userId":"bob"}'), { userId: "bob" }],
    [answered(200, '{"userId":""}'), { userId: null }],
    [answered(200, '{"groups":["g"],"roles":["r"]}'), { groups: ["g"], roles: ["r"] }],
    [answered(200, '{"groups":[],"roles":[]}'), { roles: [] }],
    [answered(200, '{"subprotocol":"x"}'), { subprotocol: "x" }],
    [answered(200, '{"subprotocol":""}'), {}],
    [answered(200, '{"userId":null,"groups":null,"roles":null,"subprotocol":null,"more":1}'), {}],
  ];
  for (const [delivered, expected] of accepted) {
    it(`accepts with ${JSON.stringify(expected)}`, () => {
      const reading = readConnectAnswer(delivered, offers);
      expect(reading).to.deep.equal({ answer: { kind: "accepted", ...(expected as object) } });
    });
  }

  it("hands a refusal on as it is", () => {
    for (const status of [400, 401, 403, 404, 429, 500, 503]) {
      const { answer, problem } = readConnectAnswer(
        answered(status, "no", { "content-type": "text/x" }),
        offers,
      );
      expect(problem).to.equal(undefined);
      expect(answer).to.deep.include({
        kind: "refused",
        status,
        body: { contentType: "text/x", bytes: Buffer.from("no") },
      });
    }
  });

  const broken: readonly (readonly [string, Delivered, RegExp])[] = [
    ["no answer", failed, /ECONNRESET/],
    ["a redirect", answered(302, "", { location: "http://elsewhere/" }), /302/],
    ["half a JSON object", answered(200, '{"userId":', json), /no JSON object/],
    ["a JSON list", answered(200, "[]", json), /no JSON object/],
    ["a text", answered(200, "ok"), /no JSON object/],
    ["a number for userId", answered(200, '{"userId":1}'), /userId/],
    ["a text for groups", answered(200, '{"groups":"g"}'), /groups/],
    ["numbers as roles", answered(200, '{"roles":[1]}'), /roles/],
    ["a blank group", answered(200, '{"groups":["g"," "]}'), /groups has an invalid name/],
    ["a subprotocol not on offer", answered(200, '{"subprotocol":"y"}'), /does not offer.*'y'/],
    ["a list for subprotocol", answered(200, '{"subprotocol":["x"]}'), /subprotocol/],
  ];
  for (const [name, delivered, problem] of broken) {
    it(`makes a 500 of ${name}`, () => {
      const reading = readConnectAnswer(delivered, offers);
      expect(reading.answer).to.include({ kind: "refused", status: 500 });
      expect(reading.problem).to.match(problem);
    });
  }
});

describe("readUserEventAnswer", () => {
  const binary = Buffer.from([0, 255]);
  const metadata = { "x-webpubsub-metadata-tag": "x" };
  const handled: readonly (readonly [string, Delivered, unknown])[] = [
    ["204", answered(204), {}],
    ["an empty 200", answered(200, "", { "content-type": "text/plain" }), {}],
    [
      "text",
      answered(200, "hi", { "content-type": "text/plain; charset=utf-8" }),
      { reply: { kind: "text", text: "hi" } },
    ],
    [
      "text in another charset",
      answered(200, Buffer.from([0xfc]), { "content-type": "text/plain; charset=iso-8859-1" }),
      { reply: { kind: "text", text: "ü" } },
    ],
    ["JSON", answered(201, '{"a":1}', json), { reply: { kind: "json", text: '{"a":1}' } }],
    ["bytes", answered(200, binary), { reply: { kind: "binary", bytes: binary } }],
    [
      "metadata alone",
      answered(204, "", metadata),
      { reply: { kind: "text", text: "" }, metadata: { tag: "x" } },
    ],
    [
      "metadata beside bytes",
      answered(200, binary, { ...metadata, "content-type": "application/octet-stream" }),
      { reply: { kind: "binary", bytes: binary }, metadata: { tag: "x" } },
    ],
  ];
  for (const [name, delivered, expected] of handled) {
    it(`takes ${name}`, () => {
      const reading = readUserEventAnswer(delivered);
      expect(reading).to.deep.equal({ answer: { kind: "handled", ...(expected as object) } });
    });
  }

  const broken: readonly (readonly [string, Delivered, RegExp])[] = [
    ["no answer", failed, /ECONNRESET/],
    ["404", answered(404), /404/],
    ["503", answered(503), /503/],
    ["a redirect", answered(307), /307/],
    ["an unknown type", answered(200, "<a/>", { "content-type": "text/html" }), /text\/html/],
    [
      "an unknown charset",
      answered(200, "x", { "content-type": "text/plain; charset=klingon" }),
      /klingon/,
    ],
    ["JSON that is none", answered(200, "{", json), /declared as JSON/],
    [
      "metadata beyond its limits",
      answered(200, "", { "x-webpubsub-metadata-tag": "x".repeat(1025) }),
      /metadata/,
    ],
  ];
  for (const [name, delivered, problem] of broken) {
    it(`fails for ${name}`, () => {
      const reading = readUserEventAnswer(delivered);
      expect(reading.answer).to.deep.equal({ kind: "failed" });
      expect(reading.problem).to.match(problem);
    });
  }
});

describe("readConnectionState", () => {
  const state = { "ce-connectionstate": "e30=" };
  const table: readonly (readonly [string, Delivered, string | undefined])[] = [
    ["sets it", answered(204, "", state), "e30="],
    ["clears it", answered(200, "", { "ce-connectionstate": "" }), ""],
    ["leaves it", answered(200), undefined],
    ["leaves it after a failure", answered(500, "", state), undefined],
    ["leaves it without an answer", failed, undefined],
  ];
  for (const [name, delivered, expected] of table) {
    it(name, () => {
      expect(readConnectionState(delivered)).to.equal(expected);
    });
  }
});

describe("Cookies", () => {
  const now = Date.UTC(2024, 0, 1);
  const table: readonly (readonly [readonly string[], string])[] = [
    [[], ""],
    [["a=1"], "a=1"],
    [["a=1; Path=/; HttpOnly", "b = two ; Secure"], "a=1; b=two"],
    [["a=1", "a=2"], "a=2"],
    [["a=x=y; Max-Age=10"], "a=x=y"],
    [["a=1", "a=; Max-Age=0"], ""],
    [["a=1", "a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT"], ""],
    [["a=1; Max-Age=5; Expires=Thu, 01 Jan 1970 00:00:00 GMT"], "a=1"],
    [["nonsense", "=1", ""], ""],
  ];
  for (const [setCookies, header] of table) {
    it(`${JSON.stringify(setCookies)} gives ${JSON.stringify(header)}`, () => {
      const cookies = new Cookies();
      cookies.store("http://h:1/a", setCookies, now);
      expect(cookies.write("http://h:1/b?c=d")).to.equal(header);
      expect(cookies.write("http://h:2/a")).to.equal("");
    });
  }

  it("are at most fifty of one host", () => {
    const cookies = new Cookies();
    for (let index = 1; index <= 1000; index++) {
      cookies.store("http://h:1/a", [`c${index}=${index}`], now);
    }
    const expected = Array.from({ length: 50 }, (_, index) => `c${index + 951}=${index + 951}`);
    expect(cookies.write("http://h:1/a")).to.equal(expected.join("; "));
  });
});
