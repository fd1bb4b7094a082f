import { createHmac } from "node:crypto";
import { expect } from "chai";
import { createAccessKeys, describeKeyProblem, generateAccessKey } from "./access-keys.ts";
import { readBearerToken } from "./bearer.ts";
import { readClientToken } from "./client-token.ts";

const key = "a-key-that-is-long-enough-for-anybody";
const now = 1_700_000_000;
const aud = "http://localhost/client/hubs/chat";

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

function read(claims: Record<string, unknown>): ReturnType<typeof readClientToken> {
  const signed = `${part({ alg: "HS256" })}.${part({ aud, exp: now + 60, ...claims })}`;
  const token = `${signed}.${createHmac("sha256", key).update(signed).digest("base64url")}`;
  const destination = { origins: ["http://localhost"], path: "/client/hubs/chat" };
  return readClientToken({ token, destination, nowInSeconds: now }, createAccessKeys(key));
}

describe("readClientToken", () => {
  const table: readonly (readonly [Record<string, unknown>, unknown])[] = [
    [{}, { userId: null, roles: [], groups: [] }],
    [{ sub: "ada" }, { userId: "ada", roles: [], groups: [] }],
    [{ sub: "" }, { userId: null, roles: [], groups: [] }],
    [
      { role: "r", "webpubsub.group": "g" },
      { userId: null, roles: ["r"], groups: ["g"] },
    ],
    [
      { role: ["r", "s"], "webpubsub.group": ["g", "h"] },
      { userId: null, roles: ["r", "s"], groups: ["g", "h"] },
    ],
    [
      { role: null, "webpubsub.group": null },
      { userId: null, roles: [], groups: [] },
    ],
  ];
  for (const [claims, expected] of table) {
    it(JSON.stringify(claims), () => {
      expect(read(claims)).to.deep.equal({
        kind: "identified",
        ...(expected as object),
        claims: { aud, exp: now + 60, ...claims },
      });
    });
  }
  const refused: readonly (readonly [Record<string, unknown>, RegExp])[] = [
    [{ sub: 1 }, /sub is not a string/],
    [{ sub: ["ada", "bob"] }, /sub is not a string/],
    [{ role: 1 }, /role is neither/],
    [{ role: ["r", 1] }, /role is neither/],
    [{ "webpubsub.group": {} }, /webpubsub.group is neither/],
    [{ aud: "http://localhost/client/hubs/other" }, /is for .*other, the client asked for .*chat/],
    [{ exp: undefined }, /no expiry/],
  ];
  for (const [claims, explanation] of refused) {
    it(`refuses ${JSON.stringify(claims)}`, () => {
      const identity = read(claims);
      if (identity.kind !== "refused") throw new Error("It was accepted.");
      expect(identity.explanation).to.match(explanation);
    });
  }
});

describe("readBearerToken", () => {
  const table: readonly (readonly [string | undefined, string | undefined])[] = [
    ["Bearer abc", "abc"],
    ["bearer  abc ", "abc"],
    ["Basic abc", undefined],
    ["Bearer", undefined],
    ["Bearer a b", undefined],
    ["", undefined],
    [undefined, undefined],
  ];
  for (const [header, token] of table) {
    it(JSON.stringify(header) ?? "none", () => {
      expect(readBearerToken(header)).to.equal(token);
    });
  }
});

describe("describeKeyProblem", () => {
  const table: readonly (readonly [string, RegExp])[] = [
    ["", /0 bytes/],
    ["x".repeat(31), /31 bytes/],
    [`${"x".repeat(32)};`, /semicolon/],
    [`${"x".repeat(32)}\n`, /control/],
    [` ${"x".repeat(32)}`, /white space/],
  ];
  for (const [key, problem] of table) {
    it(`${key.length} characters: ${problem.source}`, () => {
      expect(describeKeyProblem(key)).to.match(problem);
    });
  }
  it("takes 32 bytes of anything else", () => {
    expect(describeKeyProblem("ä".repeat(16))).to.equal(undefined);
    expect(describeKeyProblem(generateAccessKey())).to.equal(undefined);
    expect(generateAccessKey()).to.have.length(43).and.not.equal(generateAccessKey());
  });
});
