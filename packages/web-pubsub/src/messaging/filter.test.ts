import { expect } from "chai";

import { filter } from "./filter.ts";

const { userId, connectionId, groups } = filter;

describe("filter", () => {
  const printed: [built: string, text: string][] = [
    [userId.eq("ada"), "userId eq 'ada'"],
    [userId.eq("O'Hara ''"), "userId eq 'O''Hara '''''"],
    [userId.ne(null), "userId ne null"],
    [userId.eq(connectionId), "userId eq connectionId"],
    [
      userId.in(["a", null, connectionId.toLowerCase()]),
      "userId in ('a',null,tolower(connectionId))",
    ],
    [connectionId.contains("x"), "contains(connectionId,'x')"],
    [userId.startsWith("x"), "startswith(userId,'x')"],
    [userId.endsWith(userId.trim()), "endswith(userId,trim(userId))"],
    [userId.indexOf("x").eq(-1), "indexof(userId,'x') eq -1"],
    [userId.length.eq(null), "length(userId) eq null"],
    [userId.length.ne(-0), "length(userId) ne 0"],
    [userId.length.gt(1), "length(userId) gt 1"],
    [userId.length.ge(2_147_483_647), "length(userId) ge 2147483647"],
    [userId.length.lt(groups.length), "length(userId) lt length(groups)"],
    [userId.length.le(-2_147_483_648), "length(userId) le -2147483648"],
    [groups.length.in([1, 2]), "length(groups) in (1,2)"],
    [userId.toUpperCase().eq("A"), "toupper(userId) eq 'A'"],
    [userId.substring(1).eq("A"), "substring(userId,1) eq 'A'"],
    [userId.substring(1, groups.length).eq("A"), "substring(userId,1,length(groups)) eq 'A'"],
    [userId.concat(null).eq(""), "concat(userId,null) eq ''"],
    [groups.contains("o'clock"), "'o''clock' in groups"],
    [groups.contains(userId), "userId in groups"],
    [filter.and(userId.eq("a"), groups.contains("g")), "(userId eq 'a') and ('g' in groups)"],
    [filter.or(filter.raw("a or b"), userId.eq("c")), "(a or b) or (userId eq 'c')"],
    [filter.and(userId.eq("a")), "userId eq 'a'"],
    [filter.not(filter.raw("a and b")), "not (a and b)"],
  ];
  for (const [built, text] of printed) {
    it(`builds ${text}`, () => {
      expect(built).to.equal(text);
    });
  }

  // Each is refused by the compiler, which would complain of a comment too many here, and when it runs.
  const none: [] = [];
  const refused: [name: string, build: () => unknown, type: typeof TypeError][] = [
    // @ts-expect-error -- A user id is a text.
    ["a text and a number", () => userId.eq(3), TypeError],
    // @ts-expect-error -- A size is of numbers.
    ["the size of a text", () => userId.gt("a"), TypeError],
    // @ts-expect-error -- A length is a number.
    ["a number and a text", () => userId.length.eq("3"), TypeError],
    // @ts-expect-error -- Null has no size.
    ["a size and null", () => userId.length.gt(null), TypeError],
    // @ts-expect-error -- Groups are no text.
    ["groups and a text", () => groups.eq("news"), TypeError],
    // @ts-expect-error -- A group has a name.
    ["a group of a number", () => groups.contains(3), TypeError],
    // @ts-expect-error -- Null is no group.
    ["a group of null", () => groups.contains(null), TypeError],
    // @ts-expect-error -- A list is of texts.
    ["a list of numbers", () => userId.in([3]), TypeError],
    // @ts-expect-error -- A text is no list.
    ["a text for a list", () => userId.in("ada"), TypeError],
    // @ts-expect-error -- A text is no filter.
    ["a text and a filter", () => filter.and(userId.eq("a"), userId), TypeError],
    // @ts-expect-error -- Other text is no filter.
    ["an empty text", () => filter.or(userId.eq("a"), " "), RangeError],
    // @ts-expect-error -- Of nothing nobody knows whether it is true.
    ["the conjunction of nothing", () => filter.and(...none), TypeError],
    // @ts-expect-error -- As above.
    ["the negation of nothing", () => filter.not(), TypeError],
    ["a list of nothing", () => userId.in([]), RangeError],
    ["nothing as it is", () => filter.raw(""), RangeError],
    ["half a number", () => userId.length.eq(0.5), RangeError],
    ["a number that is none", () => userId.length.eq(Number.NaN), RangeError],
    ["a number that is too large", () => userId.length.eq(2 ** 31), RangeError],
    ["half a surrogate pair", () => userId.eq("\ud83d"), RangeError],
  ];
  for (const [name, build, type] of refused) {
    it(`refuses ${name}`, () => {
      expect(build).to.throw(type);
    });
  }
});
