import { createPlayback, readFixtures, type PlayedCase } from "@restline/contract-kit";
import { fixturesFolder } from "../../fixtures-folder.ts";
import { recordCommand } from "../../record-command.ts";

/**
 * Reads the fixtures for playing each by itself: the search for the fixture that comes closest to
 * what a defective client sends would take longer than all the rest.
 */
export async function readFixturesApart(): Promise<(caseName: string) => PlayedCase> {
  const { fixtures } = await readFixtures(fixturesFolder);
  const byName = new Map(fixtures.map((named) => [named.name, named]));
  return (caseName) => {
    const named = byName.get(caseName);
    return createPlayback(named === undefined ? [] : [named], { recordCommand }).play(caseName);
  };
}
