import { OperationAbortedError, OperationTimeoutError } from "./errors.ts";
import type { CallOptions } from "./options.ts";

/** The end that a caller has set to a call, by a signal or by a limit. */
export interface Deadline {
  /** Fires when the end has come; for whatever the call has under way. */
  readonly signal: AbortSignal;
  /** Settles as the work does, or fails as soon as the end has come, whatever the work does then. */
  guard<Value>(work: Promise<Value>): Promise<Value>;
  /** Lets go of the timer and of the caller's signal. */
  close(): void;
}

/**
 * Starts the clock of a call and listens to its signal; gives undefined where it has neither, so
 * that other calls pay nothing. Throws at once where the signal has fired already. Close it in the
 * end: a timer left over keeps a process from ending.
 */
export function openDeadline(operation: string, options: CallOptions): Deadline | undefined {
  const { abortSignal, timeoutInMs } = options;
  if (abortSignal === undefined && timeoutInMs === undefined) return undefined;
  if (abortSignal?.aborted === true) throw createAbortError(operation, abortSignal);

  const controller = new AbortController();
  let end = (error: Error): void => controller.abort(error);
  const ended = new Promise<never>((_resolve, reject) => {
    end = (error) => {
      reject(error);
      controller.abort(error);
    };
  });
  // A call that is over no longer waits for this, and the rejection is nobody's then.
  ended.catch(() => undefined);
  const onAbort = (): void => end(createAbortError(operation, abortSignal));
  abortSignal?.addEventListener("abort", onAbort);
  const timer =
    timeoutInMs === undefined
      ? undefined
      : setTimeout(() => end(createTimeoutError(operation, timeoutInMs)), timeoutInMs);
  return {
    signal: controller.signal,
    guard: (work) => Promise.race([work, ended]),
    close() {
      clearTimeout(timer);
      abortSignal?.removeEventListener("abort", onAbort);
    },
  };
}

/** Makes the error for a limit that was reached. */
export function createTimeoutError(operation: string, timeoutInMs: number): OperationTimeoutError {
  return new OperationTimeoutError(
    `${operation} timed out: no answer within ${timeoutInMs} ms. The service may have done it all the same`,
    { operation, timeoutInMs },
  );
}

function createAbortError(operation: string, signal: unknown): OperationAbortedError {
  // Only a native signal has a reason; the Azure libraries take any object of the same shape.
  return new OperationAbortedError(
    operation,
    signal instanceof AbortSignal ? signal.reason : undefined,
  );
}
