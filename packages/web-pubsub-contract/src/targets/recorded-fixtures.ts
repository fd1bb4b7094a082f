import {
  closeNetwork,
  createPlayback,
  readFixtures,
  standInAccessKey,
  standInEndpoint,
  type Playback,
  type PlayedCase,
  type Target,
} from "@restline/contract-kit";
import { fixturesFolder, recordCommand } from "../fixtures-folder.ts";
import { sceneHub, standInConnectionId, type Scene } from "../scene.ts";

/** Reads all fixtures for playing them back. Throws where one of them is none, naming file and line. */
export async function openPlayback(): Promise<Playback> {
  const { errors, fixtures } = await readFixtures(fixturesFolder);
  if (errors.length > 0) throw new AggregateError(errors, errors.map(String).join("\n"));
  return createPlayback(fixtures, { recordCommand });
}

/**
 * The fixtures, with the network closed: whatever a client sends, they answer it or it fails.
 *
 * @param findPlayback - asked for each case, so that the fixtures can be read when the tests begin
 */
export function createFixtureTarget(findPlayback: () => Playback): Target<Scene> {
  return {
    name: "recorded fixtures",
    async open() {
      const network = closeNetwork();
      return {
        begin: async (caseName) =>
          createFixtureScene(findPlayback().play(caseName), () => network.requireUnused()),
        async [Symbol.asyncDispose]() {
          network[Symbol.dispose]();
        },
      };
    },
  };
}

function createFixtureScene(played: PlayedCase, requireOffline: () => void): Scene {
  let connections = 0;
  return {
    connectionString: `Endpoint=${standInEndpoint};AccessKey=${standInAccessKey};Version=1.0;`,
    hub: sceneHub,
    httpClient: played.httpClient,
    async connect() {
      connections += 1;
      return standInConnectionId(connections);
    },
    async [Symbol.asyncDispose]() {
      played.finish();
      requireOffline();
    },
  };
}
