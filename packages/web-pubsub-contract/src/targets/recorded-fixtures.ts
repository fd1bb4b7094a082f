import {
  closeNetwork,
  createPlayback,
  fixtureFile,
  readFixtures,
  type FixtureSyntaxError,
  type PlayedCase,
  type Playback,
  type Target,
} from "@restline/contract-kit";
import { fixturesFolder } from "../fixtures-folder.ts";
import { recordCommand } from "../record-command.ts";
import type { Scene } from "../scene.ts";
import { createFixtureScene } from "./fixture-scene.ts";

/** The target's name, as known differences have it. */
export const fixtureTargetName = "recorded fixtures";

/** The fixtures in the place of the service, and what is none among their files. */
export interface FixturePlayback {
  readonly playback: Playback;
  readonly errors: readonly FixtureSyntaxError[];
}

/** Reads all fixtures for playing them back. */
export async function openPlayback(): Promise<FixturePlayback> {
  const { errors, fixtures } = await readFixtures(fixturesFolder);
  return { errors, playback: createPlayback(fixtures, { recordCommand }) };
}

/**
 * The fixtures, with the network closed: whatever a client sends, they answer it or it fails.
 *
 * @param find - asked for each case, so that the fixtures can be read when the tests begin
 */
export function createFixtureTarget(find: () => FixturePlayback): Target<Scene> {
  return {
    name: fixtureTargetName,
    async open() {
      const network = closeNetwork();
      return {
        begin: async (caseName) => {
          const played = playOne(find(), caseName);
          return createFixtureScene(played, () => {
            played.finish();
            network.requireUnused();
          });
        },
        async [Symbol.asyncDispose]() {
          network[Symbol.dispose]();
        },
      };
    },
  };
}

/** A file that holds no fixture is told by the case that it is for. */
function playOne({ errors, playback }: FixturePlayback, caseName: string): PlayedCase {
  const file = fixtureFile(fixturesFolder, caseName);
  const error = errors.find((one) => one.file === file);
  if (error !== undefined) throw error;
  return playback.play(caseName);
}
