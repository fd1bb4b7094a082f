import {
  createDefaultHttpClient,
  createEmptyPipeline,
  createPipelineRequest,
  type HttpClient,
} from "@azure/core-rest-pipeline";
import {
  closeNetwork,
  createFixtureCheck,
  createPlayback,
  findStale,
  fixtureFile,
  printCoverage,
  printStale,
  printViolation,
  readCoverage,
  readFixtures,
  recordExchanges,
  requireNoSecrets,
  standInEndpoint,
  writeFixture,
} from "@restline/contract-kit";
import { loadLibraries, readWireModel, type ReadResult } from "@restline/spec-model";
import { compile, NodeHost } from "@typespec/compiler";

/** Where your spec begins, and where the fixtures go. */
export interface Project {
  readonly mainFile: string;
  readonly folder: string;
}

/** Your cases: what each does with your client, which has to take an HTTP client. */
export const cases: Readonly<
  Record<string, (endpoint: string, httpClient: HttpClient) => Promise<void>>
> = {
  "getWidget/one": async (endpoint, httpClient) => {
    const url = `${endpoint}/widgets/1`;
    const request = createPipelineRequest({ url, allowInsecureConnection: true });
    const { status } = await createEmptyPipeline().sendRequest(httpClient, request);
    if (status !== 200) throw new Error(`The answer is ${status}.`);
  },
};

const recordCommand = (name: string): string => `node start.ts record <endpoint> ${name}`;

/** 1. Record: call a running service once, and keep what went over the wire. */
export async function record(
  { folder, mainFile }: Project,
  endpoint: string,
  names: readonly string[] = [],
): Promise<void> {
  const spec = await readSpec(mainFile);
  for (const [name, call] of Object.entries(cases)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const recording = recordExchanges(createDefaultHttpClient(), { endpoint });
    await call(endpoint, recording.httpClient);
    const [operation = ""] = name.split("/");
    const source = { kind: "real service" } as const;
    const recorded = { operation, source, exchanges: recording.exchanges };
    console.log(`${name}: ${await writeFixture(fixtureFile(folder, name), recorded, { spec })}`);
  }
}

/** 2. Play back: the same calls, answered by the fixtures, with the network closed. */
export async function play({ folder }: Project): Promise<void> {
  const { fixtures } = await readFixtures(folder);
  const playback = createPlayback(fixtures, { recordCommand });
  using network = closeNetwork();
  for (const [name, call] of Object.entries(cases)) {
    const played = playback.play(name);
    await call(standInEndpoint, played.httpClient);
    played.finish();
  }
  network.requireUnused();
  playback.requireAllUsed();
}

/** 3. Check: what the fixtures hold against the spec, which are stale, and what has none. */
export async function check({ folder, mainFile }: Project): Promise<readonly string[]> {
  const spec = await readSpec(mainFile);
  const { errors, fixtures } = await readFixtures(folder);
  await requireNoSecrets(folder);
  const coverage = readCoverage(spec, fixtures);
  console.log(printCoverage(coverage, "text"));
  return [
    ...errors.map(String),
    ...fixtures.flatMap(createFixtureCheck(spec)).map(printViolation),
    ...printStale(findStale(spec, fixtures), recordCommand),
    ...coverage.problems,
  ];
}

async function readSpec(mainFile: string): Promise<ReadResult> {
  const program = await compile(NodeHost, mainFile, { noEmit: true });
  return readWireModel(program, { libraries: await loadLibraries(program) });
}

const project: Project = { mainFile: "main.tsp", folder: "fixtures" };
const [command, endpoint = "", ...names] = process.argv.slice(2);
if (command === "record") await record(project, endpoint, names);
if (command === "test") {
  await play(project);
  const problems = await check(project);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
