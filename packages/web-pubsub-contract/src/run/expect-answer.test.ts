import { expect } from "chai";
import type { Answer, Failure } from "../answer.ts";
import { expectAnswer } from "./expect-answer.ts";

const failure: Failure = {
  kind: "failure",
  status: 400,
  code: "A",
  message: "It is too long.",
  target: "first",
  errors: { first: ["too long"] },
  details: [{ code: "B", message: "It is.", target: "second", inner: { code: "C" } }],
  inner: { code: "D", inner: { code: "E" } },
  retryAfter: 5,
};
const member = (number: number): { connectionId: string } => ({ connectionId: `c${number}` });
const pages = {
  kind: "success",
  status: 200,
  value: [[member(1), member(2)], [member(3)]],
} as const;

describe("an expected answer", () => {
  const met: readonly (readonly [what: string, answer: Answer, expected: Answer])[] = [
    ["the same", failure, failure],
    ["one whose message says more", { ...failure, message: `a\n ${failure.message} b` }, failure],
    ["pages in another order", { ...pages, value: [[member(3), member(1)], [member(2)]] }, pages],
    ["pages of those lengths", pages, { ...pages, value: { pageSizes: [2, 1] } }],
  ];
  for (const [what, answer, expected] of met) {
    it(`is met by ${what}`, () => {
      expectAnswer(answer, expected);
    });
  }

  const { code: _, ...withoutCode } = failure;
  const detail = failure.details?.[0] ?? {};
  const missed: readonly (readonly [what: string, answer: Answer, expected: Answer])[] = [
    ["another status", { ...failure, status: 401 }, failure],
    ["no code", withoutCode, failure],
    ["another code", { ...failure, code: "B" }, failure],
    ["another message", { ...failure, message: "It is long." }, failure],
    ["another target", { ...failure, target: "second" }, failure],
    ["another finding of the validation", { ...failure, errors: { first: ["long"] } }, failure],
    ["fewer details", { ...failure, details: [] }, failure],
    ["another detail", { ...failure, details: [{ ...detail, message: "It was." }] }, failure],
    ["another inner error", { ...failure, inner: { code: "D" } }, failure],
    ["another wait", { ...failure, retryAfter: 6 }, failure],
    ["a field too many", failure, withoutCode],
    ["a success", { kind: "success", status: 400 }, failure],
    ["another value", { kind: "success", status: 200, value: false }, { ...pages, value: true }],
    ["other pages", { ...pages, value: [[member(1)], [member(2), member(3)]] }, pages],
    ["other members", { ...pages, value: [[member(1), member(2)], [member(4)]] }, pages],
    ["pages of other lengths", pages, { ...pages, value: { pageSizes: [3] } }],
    ["no answer", { kind: "no answer", code: "ECONNRESET" }, { kind: "no answer", code: "EPIPE" }],
  ];
  for (const [what, answer, expected] of missed) {
    it(`is not met by ${what}`, () => {
      expect(() => {
        expectAnswer(answer, expected);
      }).to.throw(/to deeply equal/);
    });
  }
});
