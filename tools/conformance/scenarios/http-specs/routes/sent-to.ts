import { expect } from "chai";
import { expectNoContent } from "#expectations";
import type { ScenarioContext } from "#harness";
import { isUnexpected } from "#clients/http-specs/routes";

type NoContent = Parameters<typeof expectNoContent>[0];

/** Holds an answer to 204, which the client has to know, and its request to a path and query. */
export function expectSentTo({ endpoint }: ScenarioContext, answer: NoContent, path: string): void {
  expectNoContent(answer);
  expect(isUnexpected(answer)).to.equal(false);
  expect(answer.request.url).to.equal(`${endpoint}${path}`);
}
