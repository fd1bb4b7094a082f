import { createHmac } from "node:crypto";
import { expect } from "chai";
import { createAccessKeys } from "./access-keys.ts";
import { ReconnectionTokenIssuer } from "./reconnection-tokens.ts";

const key = "a-key-that-is-long-enough-for-anybody";
const week = 7 * 24 * 60 * 60;
const start = 1_700_000_000;

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

function sign(claims: Record<string, unknown>, secret = key): string {
  const signed = `${part({ alg: "HS256" })}.${part(claims)}`;
  return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
}

describe("ReconnectionTokenIssuer", () => {
  let now = start * 1000;
  const keys = createAccessKeys(key, "another-key-that-is-long-enough-too");
  const tokens = new ReconnectionTokenIssuer(keys, () => now);
  beforeEach(() => {
    now = start * 1000;
  });

  it("accepts its tokens for their connection alone, for a week and not a second longer", () => {
    const token = tokens.issue("c1");
    expect(tokens.accepts(token, "c1")).to.equal(true);
    expect(tokens.accepts(token, "c2")).to.equal(false);
    now = (start + week) * 1000 - 1;
    expect(tokens.accepts(token, "c1")).to.equal(true);
    now += 1;
    expect(tokens.accepts(token, "c1")).to.equal(false);
  });

  it("accepts none from before they were all revoked", () => {
    const before = tokens.issue("c1");
    tokens.revokeAll();
    expect(tokens.accepts(before, "c1")).to.equal(false);
    expect(tokens.accepts(tokens.issue("c1"), "c1")).to.equal(true);
  });

  it("never issues the same token twice", () => {
    expect(tokens.issue("c1")).not.to.equal(tokens.issue("c1"));
  });

  const good = { iss: "https://webpubsub.azure.com", aud: "c1", exp: start + week };
  const table: readonly (readonly [string, string, boolean])[] = [
    ["what it would have issued", sign(good), true],
    ["the secondary key", sign(good, "another-key-that-is-long-enough-too"), true],
    ["a stranger's key", sign(good, "a-key-of-somebody-else-altogether"), false],
    ["an access token of the connection's name", sign({ aud: "c1", exp: start + week }), false],
    ["no expiry", sign({ iss: good.iss, aud: "c1" }), false],
    ["several audiences", sign({ ...good, aud: ["c1"] }), false],
    ["no token at all", "", false],
    ["three dots", "...", false],
  ];
  for (const [what, token, accepted] of table) {
    it(`${accepted ? "accepts" : "does not accept"} ${what}`, () => {
      expect(tokens.accepts(token, "c1")).to.equal(accepted);
    });
  }
});
