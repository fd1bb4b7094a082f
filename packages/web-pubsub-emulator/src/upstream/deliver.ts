import type { Clock } from "../hub/ports.ts";
import type { HttpAnswer, HttpCall, HttpCaller, HttpOutcome } from "./http-call.ts";

/** How long a delivery may take with all its attempts, as in the service team's own emulator. */
export const deliveryTimeoutInMs = 100_000;

/** The pauses before the second, third and fourth attempt, as in the service team's own emulator. */
export const retryDelaysInMs: readonly number[] = [1_000, 3_000, 5_000];

/** What became of a delivery after all its attempts. */
export type Delivered = { readonly attempts: number } & (
  | { readonly kind: "answered"; readonly answer: HttpAnswer }
  | { readonly kind: "failed"; readonly explanation: string }
);

/** How a delivery is made. */
export interface DeliveryContext {
  readonly caller: HttpCaller;
  readonly clock: Clock;
  /** Ends the delivery, whatever it is at. */
  readonly signal: AbortSignal;
  /** Once aborted there is no other attempt; one under way goes on. */
  readonly retrySignal: AbortSignal;
  /** Told when the first attempt is over, however it went. */
  readonly attempted?: () => void;
}

/**
 * Makes a call until there is an answer that counts: after 408, 5xx and a broken connection it tries
 * again, three times at most. 429 and every other answer count. Never rejects.
 */
export async function deliver(call: HttpCall, context: DeliveryContext): Promise<Delivered> {
  const { clock, caller, retrySignal } = context;
  const limit = new AbortController();
  const timer = clock.schedule(deliveryTimeoutInMs, () => {
    limit.abort(new Error(`no answer within ${deliveryTimeoutInMs / 1000} s`));
  });
  const signal = AbortSignal.any([limit.signal, context.signal]);
  const enough = AbortSignal.any([signal, retrySignal]);
  try {
    for (let attempts = 1; ; attempts++) {
      const outcome = await caller.call(call, signal);
      if (attempts === 1) context.attempted?.();
      const delay = retryDelaysInMs[attempts - 1];
      if (delay === undefined || !isWorthRetrying(outcome)) return conclude(outcome, attempts);
      await pause(delay, clock, enough);
      if (enough.aborted) return conclude(outcome, attempts);
    }
  } finally {
    timer.cancel();
  }
}

function isWorthRetrying(outcome: HttpOutcome): boolean {
  switch (outcome.kind) {
    case "answered":
      return outcome.answer.status === 408 || outcome.answer.status >= 500;
    case "broken":
      return true;
    case "unacceptable":
      return false;
    default:
      return outcome satisfies never;
  }
}

function conclude(outcome: HttpOutcome, attempts: number): Delivered {
  return outcome.kind === "answered"
    ? { kind: "answered", answer: outcome.answer, attempts }
    : { kind: "failed", explanation: outcome.explanation, attempts };
}

/** Waits by the clock, or until the signal is aborted. */
function pause(delayInMs: number, clock: Clock, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      timer.cancel();
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = clock.schedule(delayInMs, done);
    signal.addEventListener("abort", done);
  });
}
