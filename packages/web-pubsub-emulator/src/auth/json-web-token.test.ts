import { createHmac } from "node:crypto";
import { expect } from "chai";
import { createAccessKeys } from "./access-keys.ts";
import { verifyToken } from "./json-web-token.ts";

const primary = "primary-key-primary-key-primary-key!";
const secondary = "secondary-key-secondary-key-secondary";
const keys = createAccessKeys(primary, secondary);
const now = 1_700_000_000;

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function sign(
  claims: unknown,
  key = primary,
  header: unknown = { alg: "HS256", typ: "JWT" },
): string {
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${createHmac("sha256", key).update(signed).digest("base64url")}`;
}

describe("verifyToken", () => {
  const good = { exp: now + 60, sub: "ada" };
  const accepted: readonly (readonly [string, string])[] = [
    ["signed with the primary key", sign(good)],
    ["signed with the secondary key", sign(good, secondary)],
    ["without typ", sign(good, primary, { alg: "HS256" })],
    ["expired, within the skew", sign({ exp: now - 299 })],
    ["not valid yet, within the skew", sign({ exp: now + 900, nbf: now + 299 })],
  ];
  for (const [name, token] of accepted) {
    it(`takes a token ${name}`, () => {
      expect(verifyToken(token, keys, now).kind).to.equal("verified");
    });
  }

  const [head, body, signature] = sign(good).split(".");
  const refused: readonly (readonly [string, string, RegExp])[] = [
    ["an empty text", "", /three parts/],
    ["two parts", `${head}.${body}`, /three parts/],
    ["four parts", `${head}.${body}.${signature}.x`, /three parts/],
    ["alg none", sign(good, primary, { alg: "none" }), /HS256/],
    ["alg none without a signature", `${encode({ alg: "none" })}.${body}.`, /HS256/],
    ["alg None", sign(good, primary, { alg: "None" }), /HS256/],
    ["alg hs256", sign(good, primary, { alg: "hs256" }), /HS256/],
    ["alg HS512", sign(good, primary, { alg: "HS512" }), /HS256/],
    ["alg RS256", sign(good, primary, { alg: "RS256" }), /HS256/],
    ["a header without alg", sign(good, primary, {}), /HS256/],
    ["a header that is a list", sign(good, primary, ["HS256"]), /HS256/],
    ["a header that is no JSON", `bm90IGpzb24.${body}.${signature}`, /HS256/],
    ["another key", sign(good, `${primary}x`), /not signed with an access key/],
    ["a signature of another length", `${head}.${body}.AAAA`, /not signed with an access key/],
    ["no signature", `${head}.${body}.`, /not signed with an access key/],
    [
      "claims changed after signing",
      `${head}.${encode({ ...good, sub: "eve" })}.${signature}`,
      /not signed with an access key/,
    ],
    ["claims that are a list", sign([good]), /not a JSON object/],
    ["claims that are null", sign(null), /not a JSON object/],
    ["no exp", sign({ sub: "ada" }), /no expiry/],
    ["an exp that is a text", sign({ exp: `${now + 60}` }), /no expiry/],
    ["expired beyond the skew", sign({ exp: now - 300 }), /expired at 2023-11-14T22:08:20.000Z/],
    ["not valid yet", sign({ exp: now + 900, nbf: now + 301 }), /not valid before/],
    ["an nbf that is a text", sign({ exp: now + 60, nbf: "now" }), /nbf is not a number/],
    ["an exp beyond all dates", sign({ exp: -1e300 }), /expired at -1e\+300/],
  ];
  for (const [name, token, explanation] of refused) {
    it(`refuses ${name}`, () => {
      const verified = verifyToken(token, keys, now);
      if (verified.kind !== "refused") throw new Error("It was accepted.");
      expect(verified.explanation).to.match(explanation);
      if (token.length > 0) expect(verified.explanation).not.to.contain(token);
    });
  }
});
