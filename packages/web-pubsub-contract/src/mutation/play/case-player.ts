import type { HttpClient } from "@azure/core-rest-pipeline";
import type { PlayedCase } from "@restline/contract-kit";
import type { ContractCase } from "../../cases/contract-case.ts";
import type { LevelName } from "../../levels/level.ts";
import { runCase } from "../../run/run-case.ts";
import type { Scene } from "../../scene.ts";
import { levels } from "../../suites/levels.ts";
import { createFixtureScene } from "../../targets/fixture-scene.ts";

/** What one test of the contract consists of. */
export interface CaseToPlay {
  readonly contractCase: ContractCase;
  readonly level: LevelName;
  /** Begins to play the fixture of a case. */
  readonly play: (caseName: string) => PlayedCase;
  /** Put around the HTTP client of the fixtures. */
  readonly wrap?: (httpClient: HttpClient) => HttpClient;
}

/**
 * Plays a case as the contract's test of it does. The module is loaded anew, with the clients, for
 * each change of their code.
 *
 * @throws where the test fails
 */
export async function playCase({
  contractCase,
  level: levelName,
  play,
  wrap = (httpClient) => httpClient,
}: CaseToPlay): Promise<void> {
  const level = levels.find(({ name }) => name === levelName);
  if (level === undefined) throw new RangeError(`there is no ${levelName}`);
  const played = play(contractCase.name);
  await using scene = createFixtureScene({ ...played, httpClient: wrap(played.httpClient) }, () =>
    played.finish(),
  );
  await runCase(contractCase, level, scene satisfies Scene);
}
