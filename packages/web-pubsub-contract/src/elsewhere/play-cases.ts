import { createPlayback, readFixtureTexts } from "@restline/contract-kit/replay";
import { allCases } from "../cases/all-cases.ts";
import { lowLevel } from "../levels/low-level.ts";
import { recordCommand } from "../record-command.ts";
import { runCase } from "../run/run-case.ts";
import { levelsOf } from "../suites/levels.ts";
import { createFixtureScene } from "../targets/fixture-scene.ts";
import type { FixtureText, PlaybackReport, PlayedCase } from "./playback-report.ts";

export type { FixtureText, PlaybackReport } from "./playback-report.ts";

/** The fixture that a request goes to which no fixture has. */
const strayCase = "closeConnection/missing";

/** Plays every case on every level, with the fixtures for a service: in any runtime, without files. */
export async function playCases(texts: readonly FixtureText[]): Promise<PlaybackReport> {
  const { errors, fixtures } = readFixtureTexts(texts);
  const playback = createPlayback(fixtures, { recordCommand });
  const cases: PlayedCase[] = [];
  for (const contractCase of allCases) {
    for (const level of levelsOf(contractCase)) {
      const problem = await findProblem(async () => {
        const played = playback.play(contractCase.name);
        await using scene = createFixtureScene(played, () => played.finish());
        await runCase(contractCase, level, scene);
      });
      cases.push({ name: contractCase.name, level: level.name, ...problem });
    }
  }
  const unused = await findProblem(async () => playback.requireAllUsed());
  const problems = [...errors.map(({ message }) => message), unused.problem ?? ""];
  const { problem: unmatched = "" } = await findProblem(async () => {
    const { byKey } = createFixtureScene(playback.play(strayCase), () => undefined);
    await lowLevel
      .connect(byKey, { retryOptions: { maxRetries: 0 } })
      .closeConnection({ connectionId: "another" });
  });
  return { cases, problems: problems.filter((problem) => problem !== ""), unmatched };
}

async function findProblem(play: () => Promise<void>): Promise<{ readonly problem?: string }> {
  try {
    await play();
    return {};
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
