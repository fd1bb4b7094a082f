/**
 * Waits for all of several things, also where one fails: what they work in may only be removed when
 * none of them is at work any more. Then throws what failed first in the list.
 */
export async function settleAll<Value>(given: readonly Promise<Value>[]): Promise<Value[]> {
  const results = await Promise.allSettled(given);
  return results.map((result) => {
    if (result.status === "rejected") throw result.reason;
    return result.value;
  });
}

/** The same for two things of one kind. */
export async function settleBoth<Value>(
  first: Promise<Value>,
  second: Promise<Value>,
): Promise<readonly [Value, Value]> {
  const [left, right] = await Promise.allSettled([first, second]);
  if (left.status === "rejected") throw left.reason;
  if (right.status === "rejected") throw right.reason;
  return [left.value, right.value];
}
