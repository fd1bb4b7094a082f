import { expect } from "chai";
import type { Answer } from "../answer.ts";
import type { ExpectedAnswer } from "../cases/contract-case.ts";

/** Asserts that an answer is the expected one; of a message, only that it holds what is expected. */
export function expectAnswer(answer: Answer, expected: ExpectedAnswer): void {
  if (answer.kind !== "failure" || expected.kind !== "failure") {
    expect(answer).to.deep.equal(expected);
    return;
  }
  expect(answer.message).to.contain(expected.message);
  expect({ ...answer, message: expected.message }).to.deep.equal(expected);
}
