import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { Run } from "./command-run.ts";
import { TestSocket } from "./test-socket.ts";
import { signToken } from "./tokens.ts";
import { answerWith, Webhook } from "./webhook.ts";

const event = { type: "event", event: "buy", dataType: "text", data: "it" };

function createSettings(webhook: Webhook, userEventPattern = "*"): unknown {
  const handler = { urlTemplate: `${webhook.url}/a`, userEventPattern };
  return { hubs: { Chat: { eventHandlers: [handler] } } };
}

/** Raises events of a running command's hub, and says whether they were taken. */
async function openClient(run: Run): Promise<(ackId: number) => Promise<unknown>> {
  const [, endpoint = "", key = ""] = await run.shows(/Endpoint=([^;]+);AccessKey=([^;]+);/);
  const url = new URL(`${endpoint.replace(/^http/, "ws")}/client/hubs/chat`);
  url.searchParams.set("access_token", signToken({ aud: `${endpoint}/client/hubs/chat` }, key));
  const client = await TestSocket.openJson(url);
  return async (ackId) => (await client.ask({ ...event, ackId }))["success"];
}

describe("web-pubsub-emulator --config", () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "web-pubsub-emulator-"));
    path = join(folder, "web-pubsub.json");
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Writes as careful editors do: beside it, and then over it. */
  async function replace(value: unknown): Promise<void> {
    await writeFile(`${path}.new`, typeof value === "string" ? value : JSON.stringify(value));
    await rename(`${path}.new`, path);
  }
  it("sends events to the file's webhooks, and reads it again when it changes", async () => {
    await using webhook = await Webhook.open(answerWith(204));
    await writeFile(path, JSON.stringify({ hubs: {} }));
    using run = new Run(["--port", "0", "--config", path]);
    const raise = await openClient(run);
    expect(await raise(1)).to.equal(false);
    await run.shows(
      /event "buy" was not delivered: no event handler of hub chat takes it\. Add one with --event-handler "chat=/,
    );

    await replace(createSettings(webhook));
    await run.shows(/web-pubsub\.json has changed: its settings are in force\.\n/);
    expect(await raise(2)).to.equal(true);

    await replace(`{ "hubs": { "chat": { "eventHandlers": "?code=secret" ] } }`);
    await run.complains(
      /^web-pubsub-emulator: \S+web-pubsub\.json:1: it is no valid JSON\. The settings from before stay in force\.\n/,
    );
    expect(await raise(3)).to.equal(true);

    await rm(path);
    await run.complains(/there is no such file\. The settings from before stay in force\.\n/);
    expect(await raise(4)).to.equal(true);

    await writeFile(path, JSON.stringify(createSettings(webhook, "sell")));
    await run.shows(/in force\.\n[^]*in force\.\n/);
    expect(await raise(5)).to.equal(false);
    expect(webhook.waiting).to.equal(3);
    expect(run.errors).not.to.contain("secret");
    run.stop("SIGTERM");
    expect(await run.ended).to.equal(0);
  });

  it("asks the webhooks of the command line before those of the file", async () => {
    await using first = await Webhook.open(answerWith(204));
    await using second = await Webhook.open(answerWith(204));
    await writeFile(path, JSON.stringify(createSettings(second)));
    using run = new Run([
      "--port",
      "0",
      "--verbose",
      "--config",
      path,
      "--event-handler",
      `chat=${first.url}/{event}?code=secret`,
    ]);
    const raise = await openClient(run);
    expect(await raise(1)).to.equal(true);
    const targets = [await first.next(), await first.next(), await first.next()];
    expect(targets.map(({ target }) => target)).to.deep.equal([
      "/connect?code=secret",
      "/connected?code=secret",
      "/buy?code=secret",
    ]);
    expect(second.waiting).to.equal(0);
    await run.shows(/ chat {4}\S+ {2}buy > http:\/\/127\.0\.0\.1:\d+\/buy {2}204 {2}\(/);
    expect(run.output).not.to.contain("secret");
  });

  const files: readonly (readonly [string, string])[] = [
    ["", "1: it is no valid JSON."],
    ["{\n\n", "3: it is no valid JSON."],
    ['{\n"hubs":\n// mine\n{}}', "3: it is no valid JSON."],
    ["[]", "1: the whole cannot be []: give an object with hubs."],
    ['{\n"port":1}', "2: port is no setting: there are hubs."],
    ['{"hubs":\n{"1":{}}}', '2: hubs.1 cannot be "1"'],
    [
      '{"hubs":{"a.b":{"eventHandlers":[\n{"urlTemplate":"http://h/","userEventPattern":"*"},\n{\n"userEventPattern":"*"}]}}}',
      "3: hubs.a.b.eventHandlers[1].urlTemplate is missing",
    ],
    [
      '{"hubs":{"chat":{"eventHandlers":[{\n"urlTemplate":\n"http://{hub}/?code=secret"}]}}}',
      '3: hubs.chat.eventHandlers[0].urlTemplate cannot be "http://{hub}/?…"',
    ],
  ];
  for (const [text, complaint] of files) {
    it(`does not start with ${JSON.stringify(text)}`, async () => {
      await writeFile(path, text);
      using run = new Run(["--port", "0", "--config", path]);
      expect(await run.ended).to.equal(1);
      expect(run.errors)
        .to.contain(`${path}:${complaint}`)
        .and.to.match(/^[^\n]+\n$/);
      expect(run.errors).not.to.contain("secret");
      expect(run.output).to.equal("");
    });
  }

  it("does not start without its file", async () => {
    using run = new Run(["--port", "0", "--config", path]);
    expect(await run.ended).to.equal(1);
    expect(run.errors).to.equal(`web-pubsub-emulator: ${path}: there is no such file.\n`);
  });

  const handlers: readonly (readonly [string, RegExp])[] = [
    ["http://localhost:3000/", /--event-handler needs a hub and a URL/],
    ["1=http://localhost:3000/", /--event-handler: the hub cannot be "1": hub names are/],
    [
      "chat=localhost:3000/?code=secret",
      /--event-handler: the URL cannot be "localhost:3000\/\?…": it is no absolute URL/,
    ],
  ];
  for (const [argument, complaint] of handlers) {
    it(`does not start with --event-handler ${argument}`, async () => {
      using run = new Run(["--port", "0", "--event-handler", argument]);
      expect(await run.ended).to.equal(1);
      expect(run.errors)
        .to.match(complaint)
        .and.to.match(/^web-pubsub-emulator: [^\n]+\n$/);
      expect(run.errors).not.to.contain("secret");
    });
  }
});
