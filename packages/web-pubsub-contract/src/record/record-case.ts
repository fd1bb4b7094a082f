import { createDefaultHttpClient } from "@azure/core-rest-pipeline";
import {
  fixtureFile,
  readFixture,
  recordExchanges,
  writeFixture,
  type FixtureSource,
  type Recording,
  type SanitiseRules,
  type WriteOptions,
  type WriteOutcome,
} from "@restline/contract-kit";
import { latestApiVersion, type ContractCase } from "../cases/contract-case.ts";
import type { Access, Credential } from "../levels/level.ts";
import { runCase, selectAccess } from "../run/run-case.ts";
import { sceneHub, standInConnectionId } from "../scene.ts";
import { levelsOf } from "../suites/levels.ts";
import { createLiveScene, type LiveService } from "../targets/live-scene.ts";

/** Where recorded fixtures go, and the spec whose hashes they carry. */
export interface RecordInto {
  readonly folder: string;
  readonly spec: WriteOptions["spec"];
}

/** What is recorded from. */
export interface RecordedService {
  readonly kind: Exclude<FixtureSource["kind"], "written by hand">;
  readonly service: LiveService;
}

/**
 * Records one case from a running service: plays it through, cleans what went over the wire and
 * writes the fixture. Where anything fails, the fixture stays as it is. So does one of the real
 * service where the embedded one would take its place.
 */
export async function recordCase(
  contractCase: ContractCase,
  { kind, service }: RecordedService,
  { folder, spec }: RecordInto,
): Promise<WriteOutcome> {
  // The highest level that offers the operation: the levels below it have to send the same.
  const level = levelsOf(contractCase).at(-1);
  if (level === undefined) throw new Error(`no level offers what ${contractCase.name} calls`);
  const file = fixtureFile(folder, contractCase.name);
  if (kind === "embedded service") await requireNotReal(file);
  const standIns: Record<string, string> = {};
  const access = selectAccess(contractCase, service);
  const { credential, hub } = service.byKey;
  const secrets = readAccessKeys(credential);
  const recording = record(access, (endpoint) => ({
    endpoint,
    secrets,
    standIns: hub === sceneHub ? standIns : { ...standIns, [hub]: sceneHub },
  }));
  const { httpClient } = recording;
  let connections = 0;
  await using scene = createLiveScene(
    {
      byKey: { ...service.byKey, httpClient },
      ...(service.byEntra === undefined ? {} : { byEntra: { ...service.byEntra, httpClient } }),
    },
    {
      WebSocket: recording.WebSocket,
      onConnect(connectionId) {
        connections += 1;
        standIns[connectionId] = standInConnectionId(connections);
      },
    },
  );
  // What the case does not expect is no fixture of it: the service or the case is wrong.
  await runCase(contractCase, level, scene);
  await recording.settle();
  const { apiVersion = latestApiVersion, operation } = contractCase;
  const { exchanges } = recording;
  return writeFixture(
    file,
    { operation, apiVersion, source: { kind }, exchanges },
    { spec, secrets },
  );
}

function record(
  { credential, httpClient = createDefaultHttpClient() }: Access,
  rules: (endpoint: string) => SanitiseRules,
): Recording {
  return recordExchanges(httpClient, () => rules(readEndpoint(credential)));
}

async function requireNotReal(file: string): Promise<void> {
  const existing = await readFixture(file);
  if (existing?.kind !== "fixture" || existing.fixture.source.kind !== "real service") return;
  throw new Error(
    `${file} was recorded from the real service: record it with --from real, or delete it first`,
  );
}

function readEndpoint(credential: Credential): string {
  return credential.kind === "access key"
    ? (/Endpoint=([^;]+)/i.exec(credential.connectionString)?.[1] ?? "")
    : credential.endpoint;
}

function readAccessKeys({ connectionString }: { readonly connectionString: string }): string[] {
  const key = /AccessKey=([^;]+)/i.exec(connectionString)?.[1];
  return key === undefined ? [] : [key];
}
