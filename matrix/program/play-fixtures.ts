import {
  createPlayback,
  readFixtureTexts,
  standInAccessKey,
  standInEndpoint,
} from "@restline/contract-kit/replay";
import { WebPubSubServiceClient } from "@restline/web-pubsub";
import type { FixtureFinding } from "./fixture-finding.ts";

type Case = (client: WebPubSubServiceClient) => Promise<unknown>;

const missing = "no-such-connection";

/** What the client is asked for, by the name of the fixture that answers. */
export const cases: Readonly<Record<string, Case>> = {
  "closeConnection/missing": async (client) => (await client.closeConnection(missing)).status,
  "connectionExists/missing": (client) => client.connectionExists(missing),
  "sendToAll/text": async (client) =>
    (await client.sendToAll('Hello, "wörld" 😀', { contentType: "text/plain" })).status,
};

/** Plays fixtures to the high-level client, which signs its requests as it always does. */
export async function playFixtures(
  texts: Readonly<Record<string, string>>,
): Promise<FixtureFinding> {
  const { errors, fixtures } = readFixtureTexts(
    Object.entries(texts).map(([name, text]) => ({ name, text })),
  );
  if (errors.length > 0) throw new AggregateError(errors, errors.join("\n"));
  const playback = createPlayback(fixtures, {
    recordCommand: (name) => `npm run record -- ${name}`,
  });
  const answers: Record<string, unknown> = {};
  for (const [name, call] of Object.entries(cases)) {
    const played = playback.play(name);
    answers[name] = await call(createClient(played.httpClient));
    played.finish();
  }
  playback.requireAllUsed();
  const { httpClient } = playback.play("closeConnection/missing");
  const unmatched = await createClient(httpClient)
    .closeConnection("another")
    .then(() => "an answer", String);
  return { userAgent: navigator.userAgent, answers, unmatched };
}

function createClient(
  httpClient: ReturnType<ReturnType<typeof createPlayback>["play"]>["httpClient"],
): WebPubSubServiceClient {
  const connectionString = `Endpoint=${standInEndpoint};AccessKey=${standInAccessKey};Version=1.0;`;
  return new WebPubSubServiceClient(connectionString, "chat", {
    httpClient,
    retryOptions: { maxRetries: 0 },
  });
}
