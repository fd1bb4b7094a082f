const limitInMs = 10_000;

/** Waits no longer than ten seconds, which no healthy service needs; the error says for what. */
export async function within<T>(what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`Waited ${limitInMs / 1000} s for ${what} in vain.`));
    }, limitInMs);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
