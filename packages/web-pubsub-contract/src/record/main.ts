/** `npm run record`: see `usage`. */
import { sequentialIds } from "@restline/web-pubsub-emulator";
import { fixturesFolder } from "../fixtures-folder.ts";
import { sceneHub, standInConnectionPrefix } from "../scene.ts";
import { reachByPort, startEmbeddedService } from "../targets/embedded-service.ts";
import { findRealResource } from "../targets/real-resource.ts";
import { readWebPubSubSpec } from "../web-pubsub-spec.ts";
import { readCommand, usage, type Command } from "./command-line.ts";
import { recordFixtures, type RecordOptions } from "./record-fixtures.ts";
import { createReport } from "./report.ts";

/** Shorter names are found in other words. */
const shortestHub = 6;

process.exitCode = await run(readCommand(process.argv.slice(2)));

async function run(command: Command): Promise<0 | 1> {
  switch (command.kind) {
    case "help":
      console.log(usage);
      return 0;
    case "mistake":
      console.error(`${command.message}\n\n${usage}`);
      return 1;
    case "record":
      return command.from === "real" ? recordReal(command) : recordEmbedded(command);
  }
}

type Recording = Extract<Command, { kind: "record" }>;

async function recordEmbedded(command: Recording): Promise<0 | 1> {
  // The same ids in every recording: the service puts them into continuation tokens, too.
  const ids = sequentialIds({ prefix: standInConnectionPrefix });
  await using embedded = await startEmbeddedService(reachByPort, { ids });
  const source = { kind: "embedded service", service: embedded.service } as const;
  // Awaited here: the service ends with this function.
  return await record(command, { source, reset: () => embedded.reset() });
}

async function recordReal(command: Recording): Promise<0 | 1> {
  const { byKey, service } = findRealResource();
  if (service === undefined) {
    console.error(`${byKey.name} cannot be recorded: ${byKey.unavailable}`);
    return 1;
  }
  const { hub } = service.byKey;
  if (hub !== sceneHub && hub.length < shortestHub) {
    console.error(
      `WEB_PUBSUB_HUB must have ${shortestHub} characters or more for a recording, in which it is replaced wherever it is found, is "${hub}"`,
    );
    return 1;
  }
  return record(command, { source: { kind: "real service", service } });
}

async function record(
  { folder = fixturesFolder, selection }: Recording,
  from: Pick<RecordOptions, "reset" | "source">,
): Promise<0 | 1> {
  using report = createReport(process.stdout);
  const spec = await readWebPubSubSpec();
  return await recordFixtures(selection, { ...from, ...report, folder, spec });
}
