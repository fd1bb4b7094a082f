import { createDefaultHttpClient } from "@azure/core-rest-pipeline";
import {
  fixtureFile,
  recordExchanges,
  writeFixture,
  type SanitiseRules,
  type WriteOptions,
  type WriteOutcome,
} from "@restline/contract-kit";
import { callCase, isOffered, type ContractCase } from "./cases/contract-case.ts";
import { sceneHub, standInConnectionId } from "./scene.ts";
import { expectAnswer } from "./suites/expect-answer.ts";
import { levels } from "./suites/operation-suite.ts";
import { createLiveScene, type LiveService } from "./targets/live-scene.ts";

/** The api-version that both levels name. */
export const recordedApiVersion = "2024-12-01";

/** Where recorded fixtures go, and the spec whose hashes they carry. */
export interface RecordInto {
  readonly folder: string;
  readonly spec: WriteOptions["spec"];
}

/**
 * Records one case from a running service: calls it, cleans what went over the wire and writes the
 * fixture. Where anything fails, the fixture stays as it is.
 */
export async function recordCase(
  contractCase: ContractCase,
  service: LiveService,
  { folder, spec }: RecordInto,
): Promise<WriteOutcome> {
  // The highest level that offers the operation: the levels below it have to send the same.
  const level = levels.findLast((candidate) => isOffered(contractCase, candidate));
  if (level === undefined) throw new Error(`no level offers what ${contractCase.name} calls`);
  const secrets = readAccessKeys(service.connectionString);
  const standIns: Record<string, string> = {};
  const rules = (): SanitiseRules => ({
    endpoint: readEndpoint(service.connectionString),
    secrets,
    standIns: service.hub === sceneHub ? standIns : { ...standIns, [service.hub]: sceneHub },
  });
  const recording = recordExchanges(service.httpClient ?? createDefaultHttpClient(), rules);
  let connections = 0;
  await using scene = createLiveScene(service, (connectionId) => {
    connections += 1;
    standIns[connectionId] = standInConnectionId(connections);
  });
  const answer = await callCase(contractCase, level, {
    connectionString: scene.connectionString,
    hub: scene.hub,
    httpClient: recording.httpClient,
    connect: () => scene.connect(),
    [Symbol.asyncDispose]: () => scene[Symbol.asyncDispose](),
  });
  // What the suite does not expect is no fixture of it: the service or the case is wrong.
  expectAnswer(answer, contractCase.expected);
  const fixture = {
    operation: contractCase.name.split("/", 1)[0] ?? "",
    apiVersion: recordedApiVersion,
    source: { kind: "embedded service" },
    exchanges: recording.exchanges,
  } as const;
  return writeFixture(fixtureFile(folder, contractCase.name), fixture, { spec, secrets });
}

function readEndpoint(connectionString: string): string {
  return /Endpoint=([^;]+)/i.exec(connectionString)?.[1] ?? "";
}

function readAccessKeys(connectionString: string): readonly string[] {
  const key = /AccessKey=([^;]+)/i.exec(connectionString)?.[1];
  return key === undefined ? [] : [key];
}
