import { createDefaultHttpClient, type HttpClient } from "@azure/core-rest-pipeline";
import {
  closeNetwork,
  createFixtureCheck,
  createPlayback,
  findStale,
  fixtureFile,
  printStale,
  printViolation,
  readFixtures,
  recordExchanges,
  standInEndpoint,
  writeFixture,
  type WriteOutcome,
} from "@restline/contract-kit";
import { loadLibraries, readWireModel, type ReadResult } from "@restline/spec-model";
import { compile, NodeHost } from "@typespec/compiler";

/** What a test does with your client: give the client this HTTP client. */
type Call = (endpoint: string, httpClient: HttpClient) => Promise<unknown>;

/** Where your spec begins, and where the fixtures go. */
interface Project {
  readonly mainFile: string;
  readonly folder: string;
}

const recordCommand = (name: string): string => `npm run record -- ${name}`;

/** 1. Record: call a running service once, and keep what went over the wire. */
export async function record(
  { folder, mainFile }: Project,
  endpoint: string,
  call: Call,
): Promise<WriteOutcome> {
  const recording = recordExchanges(createDefaultHttpClient(), { endpoint });
  await call(endpoint, recording.httpClient);
  const recorded = {
    operation: "getWidget",
    source: { kind: "real service" },
    exchanges: recording.exchanges,
  } as const;
  return writeFixture(fixtureFile(folder, "getWidget/one"), recorded, {
    spec: await readSpec(mainFile),
  });
}

/** 2. Play back: the same call, answered by the fixture, with the network closed. */
export async function play({ folder }: Project, call: Call): Promise<void> {
  const { fixtures } = await readFixtures(folder);
  const playback = createPlayback(fixtures, { recordCommand });
  using network = closeNetwork();
  const played = playback.play("getWidget/one");
  await call(standInEndpoint, played.httpClient);
  played.finish();
  network.requireUnused();
  playback.requireAllUsed();
}

/** 3. Check: what the fixtures hold against the spec, and which of them are older than it. */
export async function check({ folder, mainFile }: Project): Promise<readonly string[]> {
  const spec = await readSpec(mainFile);
  const checkFixture = createFixtureCheck(spec);
  const { errors, fixtures } = await readFixtures(folder);
  return [
    ...errors.map(String),
    ...fixtures.flatMap(checkFixture).map(printViolation),
    ...printStale(findStale(spec, fixtures), recordCommand),
  ];
}

async function readSpec(mainFile: string): Promise<ReadResult> {
  const program = await compile(NodeHost, mainFile, { noEmit: true });
  return readWireModel(program, { libraries: await loadLibraries(program) });
}
