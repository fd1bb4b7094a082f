import type { Interception } from "../rest/interception.ts";
import type { Fault, FaultOperation, PendingFault, Throttle } from "./fault.ts";
import type { Holds } from "./holds.ts";

/** A fault for requests, with what is left of it. */
export interface Planned {
  readonly id: number;
  readonly operation: FaultOperation;
  /** In lower case; absent for every hub. */
  readonly hub: string | undefined;
  /** What is to go wrong with a request that it is for, if anything. `now` in milliseconds. */
  take(now: number): Interception | undefined;
  readonly spent: boolean;
  describe(): PendingFault;
}

/** A number of uses, or no end of them. */
export class Uses {
  #remaining: number | "always";

  constructor(times: number | "always" = 1) {
    this.#remaining = times;
  }

  get remaining(): number | "always" {
    return this.#remaining;
  }

  get spent(): boolean {
    return this.#remaining === 0;
  }

  use(): void {
    if (this.#remaining !== "always") this.#remaining--;
  }
}

/** Lets the next requests go wrong. */
export class PlannedNext implements Planned {
  readonly id: number;
  readonly operation: FaultOperation;
  readonly hub: string | undefined;
  readonly #fault: Fault;
  readonly #uses: Uses;
  readonly #interception: Interception;

  constructor(id: number, operation: FaultOperation, plan: { fault: Fault; holds: Holds }) {
    const { fault, holds } = plan;
    const { delayInMs } = fault;
    this.id = id;
    this.operation = operation;
    this.hub = fault.hub?.toLowerCase();
    this.#fault = fault;
    this.#uses = new Uses(fault.times);
    this.#interception = {
      ...(delayInMs === undefined
        ? {}
        : { wait: { delayInMs, begin: () => holds.begin(delayInMs, id) } }),
      verdict: createVerdict(fault),
    };
  }

  get spent(): boolean {
    return this.#uses.spent;
  }

  take(): Interception {
    this.#uses.use();
    return this.#interception;
  }

  describe(): PendingFault {
    const { id, operation } = this;
    const { remaining } = this.#uses;
    return { kind: "next", id, operation, fault: this.#fault, remaining };
  }
}

function createVerdict(fault: Fault): Interception["verdict"] {
  if (fault.drop !== undefined) return { kind: "drop", point: fault.drop };
  if (fault.status === undefined) return { kind: "perform" };
  const { status, retryAfterInSeconds, headers, body, code, message } = fault;
  return {
    kind: "answer",
    answer: {
      status,
      headers: {
        ...(retryAfterInSeconds === undefined ? {} : { "Retry-After": `${retryAfterInSeconds}` }),
        ...(typeof body === "object" ? { "Content-Type": "application/json" } : {}),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === "object" ? JSON.stringify(body) : body }),
      ...(code === undefined ? {} : { code }),
      ...(message === undefined ? {} : { message }),
    },
  };
}

/** Counts requests in windows, each of which begins with a request, and refuses what is too many. */
export class PlannedThrottle implements Planned {
  readonly id: number;
  readonly operation: FaultOperation;
  readonly hub: string | undefined;
  readonly spent = false;
  readonly #throttle: Throttle;
  #windowEnd = Number.NEGATIVE_INFINITY;
  #admitted = 0;

  constructor(id: number, operation: FaultOperation, throttle: Throttle) {
    this.id = id;
    this.operation = operation;
    this.hub = throttle.hub?.toLowerCase();
    this.#throttle = throttle;
  }

  take(now: number): Interception | undefined {
    const { requests, windowInSeconds = 1, retryAfterInSeconds } = this.#throttle;
    if (now >= this.#windowEnd) {
      this.#windowEnd = now + windowInSeconds * 1000;
      this.#admitted = 0;
    }
    if (this.#admitted < requests) {
      this.#admitted++;
      return undefined;
    }
    const seconds = retryAfterInSeconds ?? Math.ceil((this.#windowEnd - now) / 1000);
    return {
      verdict: {
        kind: "answer",
        answer: {
          status: 429,
          headers: { "Retry-After": `${seconds}` },
          message: "Too many requests, as a test asked for.",
        },
      },
    };
  }

  describe(): PendingFault {
    const { id, operation } = this;
    return { kind: "throttle", id, operation, throttle: this.#throttle };
  }
}
