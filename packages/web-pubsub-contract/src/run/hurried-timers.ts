/** While it stands, waiting takes no time, and how long it would have taken is noted. */
export interface HurriedTimers extends Disposable {
  /** In milliseconds, in the order in which the waits began. */
  readonly waits: readonly number[];
}

/** Lets every timer that is set from now on be due at once, until the result is disposed of. */
export function hurryTimers(): HurriedTimers {
  const waits: number[] = [];
  const original = globalThis.setTimeout;
  const hurried = (callback: () => void, delayInMs = 0): NodeJS.Timeout => {
    waits.push(delayInMs);
    return original(callback, 0);
  };
  globalThis.setTimeout = Object.assign(hurried, original);
  return {
    waits,
    [Symbol.dispose]() {
      globalThis.setTimeout = original;
    },
  };
}
