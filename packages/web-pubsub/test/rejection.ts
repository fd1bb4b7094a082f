/** Waits for work to fail and gives the error; work that succeeds is a failure of the test. */
export async function catchRejection<Kind extends Error>(
  work: Promise<unknown>,
  // The constructors of errors differ in their arguments, which do not matter here.
  type: abstract new (...values: never[]) => Kind,
): Promise<Kind> {
  const outcome = await work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if (!("error" in outcome)) {
    throw new Error(`expected a ${type.name}, but it succeeded: ${JSON.stringify(outcome.value)}`);
  }
  if (outcome.error instanceof type) return outcome.error;
  throw new Error(`expected a ${type.name}`, { cause: outcome.error });
}
