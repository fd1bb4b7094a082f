import { expect } from "chai";
import { createAccessKeys } from "./access-keys.ts";
import { signToken } from "./json-web-token.ts";
import { VerifiedTokens } from "./verified-tokens.ts";

const keys = createAccessKeys("primary-key-primary-key-primary-key!");
const others = createAccessKeys("another-key-another-key-another-key!");
const now = 1_700_000_000;

describe("VerifiedTokens", () => {
  it("verifies a token once, and its times every time", () => {
    const tokens = new VerifiedTokens(keys);
    const token = signToken({ exp: now + 60, sub: "ada" }, keys.primary);
    const first = tokens.verify(token, now);
    const second = tokens.verify(token, now + 359);
    if (first.kind !== "verified" || second.kind !== "verified") throw new Error("It was refused.");
    expect(second.claims).to.equal(first.claims);
    const late = tokens.verify(token, now + 360);
    expect(late).to.have.property("explanation").that.contains("expired");
    expect(tokens.verify(token, now).kind).to.equal("verified");
  });

  it("refuses a bad token however often it comes", () => {
    const tokens = new VerifiedTokens(keys);
    const bad = signToken({ exp: now + 60 }, others.primary);
    for (const time of [now, now]) {
      expect(tokens.verify(bad, time)).to.have.property("explanation").that.contains("not signed");
    }
  });

  it("forgets the oldest of many, and does not keep the longest", () => {
    const tokens = new VerifiedTokens(keys);
    const verify = (id: string): unknown => {
      const verified = tokens.verify(signToken({ exp: now, id }, keys.primary), now);
      return verified.kind === "verified" ? verified.claims : verified;
    };
    const first = verify("0");
    expect(verify("0")).to.equal(first);
    for (let id = 1; id <= 256; id++) verify(String(id));
    const again = verify("0");
    expect(again).to.deep.equal(first);
    expect(again === first).to.equal(false);
    const long = "x".repeat(4096);
    expect(verify(long) === verify(long)).to.equal(false);
  });
});
