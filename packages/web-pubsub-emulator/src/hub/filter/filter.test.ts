import { expect } from "chai";
import type { Subject } from "./evaluate.ts";
import { compileFilter } from "./filter.ts";

const ada: Subject = {
  id: "Conn-1",
  userId: "ada",
  subprotocol: "json.webpubsub.azure.v1",
  groups: new Set(["news", "Sport", "o'clock"]),
};
const nobody: Subject = { id: "Conn-2", userId: null, subprotocol: "", groups: new Set() };

function matches(text: string, subject: Subject): boolean {
  const compiled = compileFilter(text);
  if (compiled.kind === "invalid") throw new Error(compiled.message);
  return compiled.filter.matches(subject);
}

describe("compileFilter", () => {
  // [filter, whether it matches ada, whether it matches an anonymous simple client]
  const table: readonly (readonly [string, boolean, boolean])[] = [
    ["true", true, true],
    ["false", false, false],
    ["userId eq 'ada'", true, false],
    ["USERID eq 'ada'", true, false],
    ["userId eq 'Ada'", false, false],
    ["userId ne 'ada'", false, true],
    ["userId eq null", false, true],
    ["userId ne null", true, false],
    ["connectionId eq 'Conn-1'", true, false],
    ["'ada' eq userId", true, false],
    ["userId eq 1", false, false],
    ["'news' in groups", true, false],
    ["'news' in (groups)", true, false],
    ["'sport' in groups", false, false],
    ["'o''clock' in groups", true, false],
    ["userId in groups", false, false],
    ["userId in ('bob','ada')", true, false],
    ["userId in ('bob')", false, false],
    ["userId in ('bob', null)", false, true],
    ["length(userId) in (1, 2, 3)", true, false],
    ["not ('news' in groups)", false, true],
    ["not not (userId eq 'ada')", true, false],
    ["not startswith(userId,'a')", false, true],
    ["userId eq 'ada' and 'news' in groups", true, false],
    ["userId eq 'bob' or 'news' in groups", true, false],
    // and binds tighter than or
    ["true or false and false", true, true],
    ["(true or false) and false", false, false],
    ["length(userId) gt 2", true, false],
    ["length(userId) ge 3", true, false],
    ["length(userId) lt 3", false, false],
    ["length(userId) le 3", true, false],
    ["length(userId) le +3", true, false],
    ["length(userId) gt -1", true, false],
    ["length(userId) eq null", false, true],
    ["length(userId) gt null", false, false],
    ["(userId eq 'ada') eq true", true, false],
    ["contains(userId,'d') in (true)", true, false],
    ["length(groups) eq 3", true, false],
    ["length(groups) eq 0", false, true],
    ["tolower(connectionId) eq 'conn-1'", true, false],
    ["toupper(userId) eq 'ADA'", true, false],
    ["trim('  ada ') eq userId", true, false],
    ["substring(userId,1) eq 'da'", true, false],
    ["substring(userId,0,2) eq 'ad'", true, false],
    ["substring(userId,3) eq ''", true, false],
    ["substring(userId,2,5) eq null", true, true],
    ["substring(userId,-1) eq null", true, true],
    ["concat(userId,'!') eq 'ada!'", true, false],
    ["concat(userId,'!') eq '!'", false, true],
    ["concat(userId,null) eq null", false, true],
    ["contains(userId,'d')", true, false],
    ["startswith(userId,'ad')", true, false],
    ["endswith(userId,'ad')", false, false],
    ["indexof(userId,'d') eq 1", true, false],
    ["indexof(userId,'x') eq -1", true, true],
    ["protocol eq 'json.webpubsub.azure.v1'", true, false],
    ["protocol eq null", false, true],
    ["  userId   eq\t'ada' ", true, false],
  ];
  for (const [filter, forAda, forNobody] of table) {
    it(`${filter} → ${forAda}, ${forNobody}`, () => {
      expect(matches(filter, ada), "ada").to.equal(forAda);
      expect(matches(filter, nobody), "anonymous").to.equal(forNobody);
    });
  }
});

describe("compileFilter, with what is no filter", () => {
  const table: readonly (readonly [string, string])[] = [
    // Recorded from the service.
    [
      "invalid filter",
      "Invalid syntax for 'invalid filter': Syntax error at position 14 in 'invalid filter'. (Parameter 'filter')",
    ],
    // Quoted in the service's documentation.
    [
      "not length(userId) gt 5",
      "Invalid syntax for 'not length(userId)': Type 'null', expect 'bool'. (Parameter 'filter')",
    ],
    [
      "userId lt 1",
      "Invalid syntax for 'userId lt 1': Type 'string', expect 'int'. (Parameter 'filter')",
    ],
    // Not met in either: the same forms.
    [
      "true and userId",
      "Invalid syntax for 'true and userId': Type 'string', expect 'bool'. (Parameter 'filter')",
    ],
    ["userId", "Invalid syntax for 'userId': Type 'string', expect 'bool'. (Parameter 'filter')"],
    ["null", "Invalid syntax for 'null': Type 'null', expect 'bool'. (Parameter 'filter')"],
    [
      "false and not 1",
      "Invalid syntax for 'not 1': Type 'int', expect 'bool'. (Parameter 'filter')",
    ],
    [
      "groups eq 'news'",
      "Invalid syntax for 'groups eq 'news'': Type 'collection', expect 'string'. (Parameter 'filter')",
    ],
    [
      "'a' in userId",
      "Invalid syntax for ''a' in userId': Type 'string', expect 'collection'. (Parameter 'filter')",
    ],
    [
      "length(1) eq 1",
      "Invalid syntax for 'length(1)': Type 'int', expect 'string'. (Parameter 'filter')",
    ],
    [
      "not length(tolower(userId))",
      "Invalid syntax for 'not length(tolower(userId))': Type 'null', expect 'bool'. (Parameter 'filter')",
    ],
    [
      "not length(null)",
      "Invalid syntax for 'not length(null)': Type 'null', expect 'bool'. (Parameter 'filter')",
    ],
    [
      "not length(concat(userId,'a'))",
      "Invalid syntax for 'not length(concat(userId,'a'))': Type 'int', expect 'bool'. (Parameter 'filter')",
    ],
    [
      "not length(groups)",
      "Invalid syntax for 'not length(groups)': Type 'int', expect 'bool'. (Parameter 'filter')",
    ],
    [
      "substring(userId,'a') eq ''",
      "Invalid syntax for 'substring(userId,'a')': Type 'string', expect 'int'. (Parameter 'filter')",
    ],
    [
      "(userId eq 'a') ge 1",
      "Invalid syntax for '(userId eq 'a') ge 1': Type 'bool', expect 'int'. (Parameter 'filter')",
    ],
    [
      "groups in groups",
      "Invalid syntax for 'groups in groups': Type 'collection', expect 'string'. (Parameter 'filter')",
    ],
    [
      "contains(userId)",
      "Invalid syntax for 'contains(userId)': Function 'contains' takes 2 parameters, got 1. (Parameter 'filter')",
    ],
    [
      "not (substring('a') eq 'a')",
      "Invalid syntax for 'substring('a')': Function 'substring' takes 2 to 3 parameters, got 1. (Parameter 'filter')",
    ],
  ];
  for (const [filter, message] of table) {
    it(filter, () => {
      expect(compileFilter(filter)).to.deep.equal({ kind: "invalid", message });
    });
  }

  const nonsense = [
    "",
    " ",
    "'unterminated",
    "userId eq",
    "eq 'a'",
    "(true",
    "true)",
    "userId eq 'a' 'b'",
    "1 eq 1 eq true",
    "userId eq 1.5",
    "userId eq 12abc",
    "length(userId) eq 99999999999999999999",
    "groups/any(g: g eq 'a')",
    "userId add 1 eq 2",
    "unknown eq 'a'",
    "shout(userId)",
    "userId in ()",
    "length()",
    "\0",
    'userId eq "ada"',
  ];
  for (const filter of nonsense) {
    it(`refuses ${JSON.stringify(filter)} as a syntax error`, () => {
      const compiled = compileFilter(filter);
      if (compiled.kind !== "invalid") throw new Error("It was taken for a filter.");
      expect(compiled.message).to.match(/Syntax error at position \d+ in '/);
    });
  }

  it("refuses nesting beyond a hundred levels, and takes a long chain", () => {
    const nested = `${"(".repeat(5000)}true${")".repeat(5000)}`;
    const negated = `${"not ".repeat(5000)}true`;
    for (const filter of [nested, negated]) {
      const compiled = compileFilter(filter);
      if (compiled.kind !== "invalid") throw new Error("It was taken for a filter.");
      expect(compiled.message).to.contain("nested more than 100 levels deep");
    }
    expect(matches(Array.from({ length: 5000 }, () => "true").join(" and "), ada)).to.equal(true);
  });
});
