import { readFile } from "node:fs/promises";
import { readFixtures } from "@restline/contract-kit";
import { allCases } from "../cases/all-cases.ts";
import { readKnownDifferences } from "../contract-files.ts";
import { fixturesFolder } from "../fixtures-folder.ts";
import type { LevelName } from "../levels/level.ts";
import { levelsOf } from "../suites/levels.ts";
import { fixtureTargetName } from "../targets/recorded-fixtures.ts";
import type { FixtureText, PlaybackReport } from "./playback-report.ts";

export type { FixtureText, PlaybackReport } from "./playback-report.ts";

/** Reads every fixture, for `playCases` where there are no files. */
export async function readFixtureFiles(): Promise<readonly FixtureText[]> {
  const { errors, fixtures } = await readFixtures(fixturesFolder);
  if (errors.length > 0) throw new AggregateError(errors, errors.map(String).join("\n"));
  return Promise.all(
    fixtures.map(async ({ file, name }) => ({ name, text: await readFile(file, "utf8") })),
  );
}

/**
 * Judges what came of playing the cases elsewhere, for a level: what is wrong, or `undefined` where
 * every case of that level was played, and passed, or is known not to.
 */
export function judgePlayback(
  { cases, problems, unmatched }: PlaybackReport,
  level: LevelName,
): string | undefined {
  const known = readKnownDifferences();
  const wrong = allCases.flatMap((contractCase) => {
    const { name } = contractCase;
    if (!levelsOf(contractCase).some((offered) => offered.name === level)) return [];
    const played = cases.find((one) => one.name === name && one.level === level);
    if (played === undefined) return [`${name} was not played`];
    const { problem } = played;
    const test = { target: fixtureTargetName, caseName: name, level };
    const isKnown = known.find(test) !== undefined;
    if (isKnown === (problem !== undefined)) return [];
    return [`${name}: ${problem ?? "it passed, and is known not to"}`];
  });
  const told = "expected /api/hubs/chat/connections/no-such-connection";
  const stray = unmatched.includes(told)
    ? []
    : [`a request without a fixture was told ${unmatched}`];
  const all = [...problems, ...wrong, ...stray];
  return all.length === 0 ? undefined : all.join("\n");
}
