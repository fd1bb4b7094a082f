import { join } from "node:path";
import {
  createEmptyPipeline,
  createHttpHeaders,
  createPipelineRequest,
} from "@azure/core-rest-pipeline";
import {
  bytesOfBody,
  createPlayback,
  readFixtures,
  type NamedFixture,
  type Playback,
} from "@restline/contract-kit";
import { median } from "../median.ts";

const folder = join(import.meta.dirname, "../../packages/web-pubsub-contract/fixtures");
const cases = 100;
const rounds = 9;

/**
 * What it takes to play a hundred cases back: the fixtures are read from their files, and each of
 * their requests is sent through a pipeline, cleaned, compared and answered.
 */
export async function benchReplay(): Promise<void> {
  const times: { wallInMs: number; cpuInMs: number }[] = [];
  let exchanges = 0;
  for (let round = 0; round <= rounds; round++) {
    const begin = performance.now();
    const before = process.cpuUsage();
    exchanges = await replayCases();
    const { system, user } = process.cpuUsage(before);
    const wallInMs = performance.now() - begin;
    if (round > 0) times.push({ wallInMs, cpuInMs: (user + system) / 1_000 });
  }
  const cpu = median(times.map(({ cpuInMs }) => cpuInMs)).toFixed(0);
  const wall = median(times.map(({ wallInMs }) => wallInMs)).toFixed(0);
  console.log(`\nReplay of ${cases} cases with ${exchanges} exchanges, from their files on`);
  console.log(`  ${cpu} ms of CPU time, ${wall} ms in all`);
}

async function replayCases(): Promise<number> {
  const { errors, fixtures } = await readFixtures(folder);
  if (errors.length > 0) throw new AggregateError(errors, errors.join("\n"));
  // A WebSocket waits for its client: what that takes is the client's time.
  const silent = fixtures.filter(({ fixture }) =>
    fixture.exchanges.every(({ outcome }) => outcome.kind !== "conversation"),
  );
  const chosen = Array.from({ length: cases }, (_, index) => silent[index % silent.length]).filter(
    (fixture) => fixture !== undefined,
  );
  const playback = createPlayback(chosen, { recordCommand: (name) => name });
  let exchanges = 0;
  for (const fixture of chosen) exchanges += await replayCase(fixture, playback);
  return exchanges;
}

async function replayCase({ fixture, name }: NamedFixture, playback: Playback): Promise<number> {
  const played = playback.play(name);
  const pipeline = createEmptyPipeline();
  for (const { outcome, request } of fixture.exchanges) {
    const { body, headers, method, url } = request;
    const options = { url, method: method as "GET", headers: createHttpHeaders({ ...headers }) };
    const bytes = bytesOfBody(body);
    const sent = createPipelineRequest(bytes.length === 0 ? options : { ...options, body: bytes });
    const answering = pipeline.sendRequest(played.httpClient, sent);
    const answer = await answering.catch((error: unknown) => {
      if (outcome.kind === "dropped") return undefined;
      throw error;
    });
    if (outcome.kind === "response" && answer?.status !== outcome.status) {
      throw new Error(`${name} was answered with ${answer?.status}.`);
    }
  }
  played.finish();
  return fixture.exchanges.length;
}
