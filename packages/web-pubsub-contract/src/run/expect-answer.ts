import { expect } from "chai";
import type { Answer, Page, PageSizes, Value } from "../answer.ts";

/**
 * Asserts that an answer is the expected one, in every field; of a message, only that it holds what
 * is expected: the high level says more. The details of a problem count where they are expected. Of
 * pages, how long they are and who is on them all: the service does not promise an order.
 */
export function expectAnswer(answer: Answer, expected: Answer): void {
  const comparable = withSizesFor(withMessageOf(withoutContext(answer), expected), expected);
  expect(withoutOrder(comparable)).to.deep.equal(withoutOrder(expected));
}

/** What a client says of the call is no answer of the service. */
function withoutContext(answer: Answer): Answer {
  if (answer.kind === "success") return answer;
  const { context: _, ...others } = answer;
  return others;
}

function withMessageOf(answer: Answer, expected: Answer): Answer {
  if (answer.kind !== "failure" || expected.kind !== "failure") return answer;
  const { message, problem, ...others } = answer;
  const isTold = expected.message !== undefined && message?.includes(expected.message) === true;
  const told = isTold ? expected.message : message;
  return {
    ...others,
    ...(expected.problem === undefined || problem === undefined ? {} : { problem }),
    ...(expected.message === undefined || told === undefined ? {} : { message: told }),
  };
}

function withSizesFor(answer: Answer, expected: Answer): Answer {
  const areMeant = expected.kind === "success" && isPageSizes(expected.value);
  if (!areMeant || answer.kind !== "success" || !isPages(answer.value)) return answer;
  return { ...answer, value: { pageSizes: answer.value.map(({ length }) => length) } };
}

function withoutOrder(answer: Answer): Answer {
  if (answer.kind !== "success" || !isPages(answer.value)) return answer;
  const members = answer.value
    .flat()
    .sort((left, right) => (left.connectionId < right.connectionId ? -1 : 1));
  let begin = 0;
  const value = answer.value.map(({ length }) => members.slice(begin, (begin += length)));
  return { ...answer, value };
}

function isPages(value: Value | undefined): value is readonly Page[] {
  return Array.isArray(value);
}

function isPageSizes(value: Value | undefined): value is PageSizes {
  return typeof value === "object" && "pageSizes" in value;
}
