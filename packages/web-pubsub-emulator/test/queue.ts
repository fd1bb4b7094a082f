/** Items that somebody else hands in. */
export interface Queue<T> {
  readonly push: (item: T) => void;
  /** The oldest item that nobody has taken, or the next to come. */
  readonly next: () => Promise<T>;
}

/** Makes a queue: what comes in goes out in its order, and who comes early waits. */
export function createQueue<T>(): Queue<T> {
  const items: T[] = [];
  const waiting: ((item: T) => void)[] = [];
  return {
    push: (item) => {
      const first = waiting.shift();
      if (first === undefined) items.push(item);
      else first(item);
    },
    next: () => {
      const item = items.shift();
      return item === undefined
        ? new Promise((resolve) => waiting.push(resolve))
        : Promise.resolve(item);
    },
  };
}
