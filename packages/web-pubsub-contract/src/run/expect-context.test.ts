import { expect } from "chai";
import type { ErrorContext, Failure } from "../answer.ts";
import type { ContractCase } from "../cases/contract-case.ts";
import { highLevel } from "../levels/high-level.ts";
import { lowLevel } from "../levels/low-level.ts";
import { expectContext } from "./expect-context.ts";

const contractCase: ContractCase = {
  name: "addUserToGroup/missing",
  operation: "addUserToGroup",
  title: "fails",
  given: { userId: "ada", group: "news" },
  expected: { kind: "failure", status: 404 },
  byHand: { retries: true, waits: [5000] },
};
const context: ErrorContext = {
  method: "group.addUser",
  attempts: 2,
  requestId: "00000000-0000-0000-0000-000000000000",
};
const failure = (given?: ErrorContext): Failure => ({
  kind: "failure",
  status: 404,
  ...(given === undefined ? {} : { context: given }),
});

describe("what an error says of its call", () => {
  it("is the method, how often it was sent, and an id, on the high level", () => {
    expectContext(failure(context), contractCase, highLevel);
    const { requestId: _, ...withoutId } = context;
    for (const other of [
      { ...context, method: "addUser" },
      { ...context, attempts: 1 },
      { ...context, requestId: "" },
      withoutId,
      undefined,
    ]) {
      expect(() => {
        expectContext(failure(other), contractCase, highLevel);
      }).to.throw(/expected/);
    }
  });

  it("has no id where no answer came", () => {
    const { requestId: _, ...withoutId } = context;
    expectContext(
      { kind: "no answer", code: "ECONNRESET", context: withoutId },
      contractCase,
      highLevel,
    );
  });

  it("is nothing on the low level", () => {
    expectContext(failure(), contractCase, lowLevel);
    expect(() => {
      expectContext(failure(context), contractCase, lowLevel);
    }).to.throw(/to equal undefined/);
  });
});
