import { getEventListeners } from "node:events";

import { expect } from "chai";

import { openDeadline } from "./deadline.ts";
import { OperationAbortedError, OperationTimeoutError } from "./errors.ts";
import type { CallOptions } from "./options.ts";

const never = new Promise<never>(() => undefined);

describe("openDeadline", () => {
  it("is nothing where neither a signal nor a limit is set", () => {
    expect(openDeadline("closeConnection", {})).to.equal(undefined);
  });

  it("lets work through that ends in time", async () => {
    const deadline = openDeadline("closeConnection", { timeoutInMs: 60_000 });
    expect(await deadline?.guard(Promise.resolve("done"))).to.equal("done");
    const failing = deadline?.guard(Promise.reject(new Error("broken")));
    expect(await failing?.catch(String)).to.equal("Error: broken");
    deadline?.close();
  });

  it("ends work that ignores it, and says the limit", async () => {
    const deadline = openDeadline("closeConnection", { timeoutInMs: 1 });
    const error = await deadline?.guard(never).catch((reason: unknown) => reason);
    deadline?.close();
    expect(error).to.be.instanceOf(OperationTimeoutError).and.to.include({
      name: "TimeoutError",
      code: "OPERATION_TIMEOUT",
      operation: "closeConnection",
      timeoutInMs: 1,
      message:
        "closeConnection timed out: no answer within 1 ms. The service may have done it all the same",
    });
    expect(deadline?.signal.reason).to.equal(error);
  });

  it("ends work when the caller aborts, with the caller's reason as the cause", async () => {
    const controller = new AbortController();
    const deadline = openDeadline("closeConnection", { abortSignal: controller.signal });
    const ending = deadline?.guard(never).catch((reason: unknown) => reason);
    const reason = new Error("the user left");
    controller.abort(reason);
    const error = await ending;
    deadline?.close();
    expect(error).to.be.instanceOf(OperationAbortedError).and.to.include({
      name: "AbortError",
      code: "ABORT_ERR",
      operation: "closeConnection",
      message: "closeConnection was aborted by its abortSignal",
      cause: reason,
    });
    expect(deadline?.signal.aborted).to.equal(true);
  });

  it("does not begin where the signal has fired already", () => {
    expect(() => openDeadline("closeConnection", { abortSignal: AbortSignal.abort() })).to.throw(
      OperationAbortedError,
    );
  });

  it("takes a signal that is not of the platform", async () => {
    const listeners = new Set<(event: unknown) => unknown>();
    const abortSignal: NonNullable<CallOptions["abortSignal"]> = {
      aborted: false,
      addEventListener: (_type, listener) => listeners.add(listener),
      removeEventListener: (_type, listener) => listeners.delete(listener),
    };
    const deadline = openDeadline("closeConnection", { abortSignal });
    const ending = deadline?.guard(never).catch((error: unknown) => error);
    for (const listener of listeners) listener({});
    expect(await ending).to.be.instanceOf(OperationAbortedError);
    expect(await ending).not.to.have.property("cause");
    deadline?.close();
    expect(listeners.size).to.equal(0);
  });

  it("lets go of the caller's signal and of its timer when closed", () => {
    const timers = countTimers();
    const { signal } = new AbortController();
    const deadline = openDeadline("closeConnection", { abortSignal: signal, timeoutInMs: 60_000 });
    expect(getEventListeners(signal, "abort")).to.have.length(1);
    expect(countTimers()).to.equal(timers + 1);
    deadline?.close();
    expect(getEventListeners(signal, "abort")).to.have.length(0);
    expect(countTimers()).to.equal(timers);
  });
});

function countTimers(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
}
