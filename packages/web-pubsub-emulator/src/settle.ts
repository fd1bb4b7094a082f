/** What is about to go, and can be made to. */
export interface Leaving {
  /** Resolves when it has gone. */
  readonly drained: Promise<unknown>;
  readonly terminate: () => void;
}

/** How long it has to go by itself, in milliseconds of real time. */
const graceInMs = 1_000;

/** Waits until all has gone, and cuts off what has not when the time of grace is over. */
export async function settle({ drained, terminate }: Leaving): Promise<void> {
  const cutOff = setTimeout(terminate, graceInMs);
  try {
    await drained;
  } finally {
    clearTimeout(cutOff);
  }
}
