import type { Operation } from "../operations.ts";
import type { DropPoint } from "../rest/interception.ts";

/** The operation that a fault is for, or `*` for every one. */
export type FaultOperation = Operation | "*";

/** What is to go wrong with requests of an operation: one of three things. */
export type Fault = AnswerFault | DropFault | DelayFault;

/** For which requests, how often and how late. */
export interface FaultTerms {
  /** How many requests it is for: 1 by default, `always` until it is cleared. */
  readonly times?: number | "always";
  /** Only requests to this hub; of any by default. */
  readonly hub?: string;
  /** Milliseconds of the emulator's clock that a request waits before anything is done about it. */
  readonly delayInMs?: number;
}

/** Answers with a status, without performing the operation. */
export interface AnswerFault extends FaultTerms {
  /** 200 to 599. */
  readonly status: number;
  /** Sends `Retry-After`, in whole seconds from 0. */
  readonly retryAfterInSeconds?: number;
  /** Further headers. Those that frame the message and the date are not to be had. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Text, or what becomes JSON. By default an error has a body like the service's errors, and
   * everything else has none.
   */
  readonly body?: string | Readonly<Record<string, unknown>>;
  /** The `code` in the default body and in `x-ms-error-code`; named for the status by default. */
  readonly code?: string;
  /** The `message` in the default body. */
  readonly message?: string;
  readonly drop?: never;
}

/** Breaks the connection. */
export interface DropFault extends FaultTerms {
  /**
   * `request`: before the operation is performed; `answer`: when it has been, before the first byte
   * of the answer; `midAnswer`: with half of the answer out.
   */
  readonly drop: DropPoint;
  readonly status?: never;
}

/** Answers as ever, but late. */
export interface DelayFault extends FaultTerms {
  readonly delayInMs: number;
  readonly status?: never;
  readonly drop?: never;
}

/** When requests of an operation are too many, and answered with 429 and `Retry-After`. */
export interface Throttle {
  /** How many are let through in each window: from 0, which lets none through. */
  readonly requests: number;
  /** How long a window is, in seconds of the emulator's clock; it begins with a request. Up to a year; 1 by default. */
  readonly windowInSeconds?: number;
  /** By default the whole seconds until the window ends. */
  readonly retryAfterInSeconds?: number;
  /** Only requests to this hub; of any by default. */
  readonly hub?: string;
}

/** Which reliable clients are turned away when they come back. */
export interface RecoveryRefusal {
  /** Only this connection; any by default. */
  readonly connectionId?: string;
  /** How many attempts: 1 by default, `always` until it is cleared. */
  readonly times?: number | "always";
}

/** A fault that is set and has not been used up. */
export type PendingFault =
  | {
      readonly kind: "next";
      readonly id: number;
      readonly operation: FaultOperation;
      readonly fault: Fault;
      readonly remaining: number | "always";
    }
  | {
      readonly kind: "throttle";
      readonly id: number;
      readonly operation: FaultOperation;
      readonly throttle: Throttle;
    }
  | {
      readonly kind: "refuseRecovery";
      readonly id: number;
      readonly refusal: RecoveryRefusal;
      readonly remaining: number | "always";
    };

/** One fault that was set; disposing of it clears it, used up or not. */
export interface FaultHandle extends Disposable {
  readonly id: number;
}

/** Makes things go wrong, on demand. Faults apply in the order in which they were set. */
export interface FaultControls {
  /**
   * Lets the next requests of an operation go wrong.
   *
   * @throws EmulatorError `UnknownOperation` or `InvalidFault`, with the property that is wrong.
   */
  next(operation: FaultOperation, fault: Fault): FaultHandle;
  /**
   * Answers requests of an operation with 429 when they are too many, until it is cleared. For `*`
   * all operations count together.
   *
   * @throws EmulatorError `UnknownOperation` or `InvalidFault`.
   */
  throttle(operation: FaultOperation, throttle: Throttle): FaultHandle;
  /**
   * Refuses reliable clients that want to take their connections up again.
   *
   * @throws EmulatorError `InvalidFault`.
   */
  refuseRecovery(refusal?: RecoveryRefusal): FaultHandle;
  /**
   * Cuts a client's connection at once, without a close frame, as a broken network does.
   *
   * @throws EmulatorError `UnknownConnection`.
   */
  cut(connectionId: string): void;
  /** What is set and not used up, in order; plain data. */
  list(): readonly PendingFault[];
  /**
   * Clears one fault, or all of them; requests that they hold go on at once, also those of a fault that
   * was used up by them.
   *
   * @returns how many were cleared.
   */
  clear(id?: number): number;
}
