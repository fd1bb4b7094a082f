import { expect } from "chai";
import { compileGroupPattern } from "./group-pattern.ts";
import { maxLiteralRules, Permissions } from "./permissions.ts";

describe("Permissions", () => {
  // [roles, group, may join, may send]
  const table: readonly (readonly [readonly string[], string, boolean, boolean])[] = [
    [[], "news", false, false],
    [["webpubsub.joinLeaveGroup"], "news", true, false],
    [["webpubsub.sendToGroup"], "news", false, true],
    [["webpubsub.joinLeaveGroup.news"], "news", true, false],
    [["webpubsub.joinLeaveGroup.news"], "News", false, false],
    [["webpubsub.joinLeaveGroup.news"], "sport", false, false],
    [["webpubsub.sendToGroup.a.b"], "a.b", false, true],
    [["webpubsub.sendToGroup.*"], "news", false, false],
    [["webpubsub.sendToGroups.*"], "news", false, true],
    [["webpubsub.sendToGroups.*"], "a.b", false, false],
    [["webpubsub.joinLeaveGroups.**"], "a.b", true, false],
    [["WebPubSub.SendToGroup", "admin", ""], "news", false, false],
  ];
  for (const [roles, group, join, send] of table) {
    it(`[${roles.join(", ")}] on ${group}: join ${join}, send ${send}`, () => {
      const permissions = new Permissions(roles);
      expect(permissions.allows("joinLeaveGroup", group)).to.equal(join);
      expect(permissions.allows("sendToGroup", group)).to.equal(send);
    });
  }

  it("denies just the revoked group under a role for all, until it is granted again", () => {
    const permissions = new Permissions(["webpubsub.sendToGroup"]);
    expect(permissions.revoke("sendToGroup", "news")).to.equal(true);
    expect(permissions.allows("sendToGroup", "news")).to.equal(false);
    expect(permissions.allows("sendToGroup", "sport")).to.equal(true);
    permissions.grant("sendToGroup", "news");
    expect(permissions.allows("sendToGroup", "news")).to.equal(true);
  });

  it("keeps a limited number of literal rules for each permission", () => {
    const permissions = new Permissions([]);
    for (let rule = 0; rule < maxLiteralRules; rule++) {
      expect(permissions.grant("sendToGroup", `g${rule}`)).to.equal(true);
    }
    expect(permissions.grant("sendToGroup", "one more")).to.equal(false);
    expect(permissions.revoke("sendToGroup", "g0"), "a known one may change").to.equal(true);
    expect(permissions.grant("joinLeaveGroup", "one more")).to.equal(true);
  });
});

describe("compileGroupPattern", () => {
  const table: readonly (readonly [string, string, boolean])[] = [
    ["room", "room", true],
    ["room", "room1", false],
    ["room.?", "room.1", true],
    ["room.?", "room.", false],
    ["room?1", "room.1", false],
    ["room.*", "room.a", true],
    ["room.*", "room.", true],
    ["room.*", "room.a.b", false],
    ["room.**", "room.a.b", true],
    ["**.end", "a.b.end", true],
    ["*a*b*", "xxaxxbxx", true],
    ["*a*b*", "xxbxxaxx", false],
    ["\\*", "*", true],
    ["\\*", "a", false],
    ["\\?\\\\", "?\\", true],
    ["", "", true],
  ];
  for (const [pattern, group, expected] of table) {
    it(`${JSON.stringify(pattern)} on ${JSON.stringify(group)} → ${expected}`, () => {
      expect(compileGroupPattern(pattern)?.(group)).to.equal(expected);
    });
  }

  for (const pattern of ["a*b*c*d*e*f*", "**a**b**", "open\\", "\\a"]) {
    it(`${pattern} is no pattern`, () => {
      expect(compileGroupPattern(pattern)).to.equal(undefined);
    });
  }

  it("does not backtrack", () => {
    const matchesGroup = compileGroupPattern("**a**?*");
    const started = performance.now();
    expect(matchesGroup?.("a".repeat(1024))).to.equal(true);
    expect(matchesGroup?.(`${"a".repeat(1023)}.`)).to.equal(false);
    expect(performance.now() - started).to.be.lessThan(1000);
  });
});
