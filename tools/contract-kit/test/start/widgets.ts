import { createDefaultHttpClient, type HttpClient } from "@azure/core-rest-pipeline";
import {
  closeNetwork,
  createFixtureCheck,
  createPlayback,
  fixtureFile,
  printViolation,
  readFixtures,
  recordExchanges,
  standInEndpoint,
  writeFixture,
  type WriteOutcome,
} from "@restline/contract-kit";
import { readWireModel } from "@restline/spec-model";
import { compile, NodeHost } from "@typespec/compiler";

/** What a test does with your client: give the client this HTTP client. */
type Call = (endpoint: string, httpClient: HttpClient) => Promise<unknown>;

/** 1. Record: call a running service once, and keep what went over the wire. */
export async function record(folder: string, endpoint: string, call: Call): Promise<WriteOutcome> {
  const recording = recordExchanges(createDefaultHttpClient(), { endpoint });
  await call(endpoint, recording.httpClient);
  return writeFixture(fixtureFile(folder, "getWidget/one"), {
    operation: "getWidget",
    source: { kind: "real service" },
    exchanges: recording.exchanges,
  });
}

/** 2. Play back: the same call, answered by the fixture, with the network closed. */
export async function play(folder: string, call: Call): Promise<void> {
  const { fixtures } = await readFixtures(folder);
  const playback = createPlayback(fixtures, {
    recordCommand: (name) => `npm run record -- ${name}`,
  });
  using network = closeNetwork();
  const played = playback.play("getWidget/one");
  await call(standInEndpoint, played.httpClient);
  played.finish();
  network.requireUnused();
  playback.requireAllUsed();
}

/** 3. Check: what the fixtures hold, against the spec. */
export async function check(folder: string, mainFile: string): Promise<readonly string[]> {
  const program = await compile(NodeHost, mainFile, { noEmit: true });
  const checkFixture = createFixtureCheck(readWireModel(program));
  const { errors, fixtures } = await readFixtures(folder);
  return [...errors.map(String), ...fixtures.flatMap(checkFixture).map(printViolation)];
}
