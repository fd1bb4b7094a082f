import { setTimeout } from "node:timers/promises";
import type { HttpClient } from "@azure/core-rest-pipeline";
import { listMutants } from "./mutants.ts";
import { createReplayingClient, type Answer } from "./recording.ts";

/**
 * Runs a test again and again on the answers that it got, each time with one of them wrong in one
 * place. Answers with the places where it did not notice.
 */
export async function listUnnoticed(
  answers: readonly Answer[],
  test: (client: HttpClient) => Promise<void>,
): Promise<string[]> {
  const replay = async (replayed: readonly Answer[]): Promise<boolean> =>
    passesInTime(test(createReplayingClient(replayed)));
  if (!(await replay(answers))) return ["order of requests"];
  const mutants = answers.flatMap((answer, index) =>
    isHidden(answer, index, answers.length)
      ? []
      : listMutants(answer, index === 0).map((mutant) => ({ ...mutant, index })),
  );
  const unnoticed = await Promise.all(
    mutants.map(async ({ place, answer, index }) =>
      (await replay(answers.with(index, answer))) ? [`${place} of answer ${index + 1}`] : [],
    ),
  );
  return unnoticed.flat();
}

/** What a poller reads between the first answer and the last, the caller does not see. */
function isHidden({ body }: Answer, index: number, count: number): boolean {
  const isState = /"status":\s*"(InProgress|Running|Succeeded)"/.test(String(body));
  return isState && index > 0 && index < count - 1;
}

/** A test that waits forever has not passed. */
async function passesInTime(test: Promise<void>): Promise<boolean> {
  const limit = new AbortController();
  try {
    const isLate = setTimeout(5000, false, { signal: limit.signal });
    isLate.catch(() => undefined);
    return await Promise.race([test.then(() => true), isLate]);
  } catch {
    return false;
  } finally {
    limit.abort();
  }
}
