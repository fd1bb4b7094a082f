import type { JudgedMutant, Mutant } from "../mutant.ts";
import type { CourtSettings } from "./court-messages.ts";
import { openCourtThread } from "./court-thread.ts";

/** How a run is done. */
export interface RunSettings extends CourtSettings {
  readonly threads: number;
  /** After which a mutant counts as endless, in milliseconds. */
  readonly limitInMs: number;
  /** Called for each mutant, in the order of the mutants. */
  readonly onJudged?: (judged: JudgedMutant) => void;
}

/** Tests of the contract fail without any mutant: a run would tell nothing. */
export class FailingContractError extends Error {
  readonly code = "FAILING_CONTRACT";
  readonly failing: readonly string[];

  constructor(failing: readonly string[]) {
    super(
      `the contract's tests fail without any mutant, so that none would tell anything: ` +
        `run npm run test:contract first\n${failing.map((line) => `  ${line}`).join("\n")}`,
    );
    this.name = "FailingContractError";
    this.failing = failing;
  }
}

/**
 * Judges mutants in several threads; the result has their order.
 *
 * @throws FailingContractError
 */
export async function judgeAll(
  mutants: readonly Mutant[],
  settings: RunSettings,
): Promise<readonly JudgedMutant[]> {
  const judged: JudgedMutant[] = [];
  let next = 0;
  let told = 0;
  await Promise.all(
    Array.from({ length: settings.threads }, async (_, number) => {
      await using thread = openCourtThread(settings, settings.limitInMs);
      if (number === 0) {
        const failing = await thread.findFailing();
        if (failing.length > 0) throw new FailingContractError(failing);
      }
      for (;;) {
        const index = next++;
        const mutant = mutants[index];
        if (mutant === undefined) return;
        const { id, kind, operation, part } = mutant;
        const named = { id, kind, part, ...(operation === undefined ? {} : { operation }) };
        judged[index] = { mutant: named, verdict: await thread.judge(id) };
        for (let one = judged[told]; one !== undefined; one = judged[told]) {
          told += 1;
          settings.onJudged?.(one);
        }
      }
    }),
  );
  return judged;
}
