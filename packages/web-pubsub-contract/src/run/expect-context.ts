import { expect } from "chai";
import type { Answer } from "../answer.ts";
import type { ContractCase } from "../cases/contract-case.ts";
import { methodNames } from "../levels/method-names.ts";
import type { Level } from "../levels/level.ts";

/**
 * Asserts that an error of the high-level client names its method, how often it was sent, and the id
 * of the request; errors of the generated client say none of that.
 */
export function expectContext(
  answer: Answer,
  { byHand, operation }: ContractCase,
  { name }: Level,
): void {
  const method = methodNames[operation];
  if (answer.kind === "success") return;
  const { context } = answer;
  if (name === "low level" || method === undefined) {
    expect(context).to.equal(undefined);
    return;
  }
  const attempts = (byHand?.waits.length ?? 0) + 1;
  expect(context ?? {}).to.include({ method, attempts });
  if (answer.kind === "failure") expect(context?.requestId).to.match(/^[0-9a-f-]{36}$/);
}
