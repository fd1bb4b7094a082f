import type { PlayedCase } from "@restline/contract-kit";
import type { Mutant, SourceMutant, Verdict, WireMutant } from "../mutant.ts";
import type { ClientVariants } from "../source/client-variants.ts";
import { createDefectiveClient } from "../wire/defective-client.ts";
import { playCase } from "./case-player.ts";
import type { ContractTest } from "./contract-tests.ts";

/** What mutants are judged with. */
export interface Court {
  readonly tests: readonly ContractTest[];
  /** Begins to play the fixture of a case. */
  readonly play: (caseName: string) => PlayedCase;
  /** Loads clients whose code was changed. */
  readonly variants: ClientVariants;
  /** Errors that nobody awaited, since it was asked last. */
  readonly takeStrayErrors: () => readonly unknown[];
}

/** Lets the contract's tests at a mutant until one fails. */
export async function judgeMutant(mutant: Mutant, court: Court): Promise<Verdict> {
  switch (mutant.kind) {
    case "wire":
      return judgeWireMutant(mutant, court);
    case "source":
      return judgeSourceMutant(mutant, court);
  }
}

/** Whether every test passes without any change; otherwise a failure would tell nothing. */
export async function findFailing(court: Court): Promise<readonly string[]> {
  const failing: string[] = [];
  for (const test of court.tests) {
    const error = await findError(() => playCase({ ...test, ...court }), court);
    if (error !== undefined) failing.push(`${test.name}: ${error}`);
  }
  return failing;
}

/** Only the tests of its operation come by what it changes. */
async function judgeWireMutant(
  { level, mutation, operation }: WireMutant,
  court: Court,
): Promise<Verdict> {
  let reached = 0;
  for (const test of court.tests) {
    if (test.contractCase.operation !== operation || test.level !== level) continue;
    let isApplied = false;
    const wrap = (httpClient: Parameters<typeof createDefectiveClient>[0]) =>
      createDefectiveClient(httpClient, mutation, () => (isApplied = true));
    const why = await findError(() => playCase({ ...test, ...court, wrap }), court);
    if (why !== undefined && isApplied) return { kind: "caught", by: test.name, why };
    reached += isApplied ? 1 : 0;
  }
  return reached === 0 ? { kind: "not reached" } : { kind: "survived", tests: reached };
}

async function judgeSourceMutant(mutant: SourceMutant, court: Court): Promise<Verdict> {
  let player: { readonly playCase: typeof playCase };
  try {
    player = await court.variants.load(mutant);
  } catch (error) {
    return { kind: "crashed", why: describe(error) };
  }
  const isOwn = ({ contractCase }: ContractTest): boolean =>
    contractCase.operation === mutant.operation;
  const ordered = [...court.tests.filter(isOwn), ...court.tests.filter((test) => !isOwn(test))];
  for (const test of ordered) {
    const why = await findError(() => player.playCase({ ...test, ...court }), court);
    if (why !== undefined) return { kind: "caught", by: test.name, why };
  }
  return { kind: "survived", tests: ordered.length };
}

async function findError(play: () => Promise<void>, court: Court): Promise<string | undefined> {
  try {
    await play();
  } catch (error) {
    court.takeStrayErrors();
    return describe(error);
  }
  const [stray] = court.takeStrayErrors();
  return stray === undefined ? undefined : describe(stray);
}

/** The first line tells enough. */
function describe(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split("\n", 1)[0] ?? "";
}
