import { WebPubSubServiceClient } from "@azure/web-pubsub";
import { createEmulator, publishedAccessKey } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { Run } from "./command-run.ts";
import { TestSocket } from "./test-socket.ts";

const ownKey = "a-key-that-is-long-enough-for-anybody";

describe("web-pubsub-emulator", () => {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    it(`serves with the connection string that it prints, until ${signal}`, async () => {
      using run = new Run(["--port", "0", "--verbose"]);
      const [, connectionString = ""] = await run.shows(/^ {2}(Endpoint=.*;)$/m);
      expect(connectionString).to.contain(`AccessKey=${publishedAccessKey};`);
      const service = new WebPubSubServiceClient(connectionString, "chat", {
        allowInsecureConnection: true,
      });
      const { url } = await service.getClientAccessToken({ userId: "ada", groups: ["news"] });
      using client = await TestSocket.openJson(new URL(url));
      await run.shows(/ chat {2}\+ \S+ \(user ada, json\) {2}joined: news\n/);
      await service.sendToAll("hi", { contentType: "text/plain" });
      await run.shows(/the application sent to all: 1 recipient\n/);
      await service.closeConnection(client.connectionId, { reason: "moved" });
      await run.shows(/DELETE \/connections\/\S+ {2}204 {2}reason "moved"\n/);
      using last = await TestSocket.openJson(new URL(url));
      run.stop(signal);
      expect((await last.closed).code).to.equal(1001);
      expect(await run.ended).to.equal(0);
      expect(run.errors).to.equal("");
      expect(run.output).to.match(
        /^Web PubSub emulator on http:\/\/127\.0\.0\.1:\d+ \(Ctrl-C stops it\)\n/,
      );
      expect(run.output).not.to.contain(new URL(url).searchParams.get("access_token"));
    });
  }

  it("takes its key from the environment", async () => {
    using run = new Run(["--port", "0"], { WEB_PUBSUB_EMULATOR_KEY: ownKey });
    await run.shows(new RegExp(`AccessKey=${ownKey};`));
  });

  it("serves other machines under a key of one's own", async () => {
    using run = new Run(["--port", "0", "--host", "0.0.0.0", "--key", ownKey]);
    await run.shows(/Endpoint=http:\/\/localhost:\d+;/);
  });

  it("says that the port is taken", async () => {
    await using emulator = await createEmulator();
    const { port } = new URL(emulator.endpoint);
    using run = new Run(["--port", port]);
    expect(await run.ended).to.equal(1);
    expect(run.errors).to.equal(
      `web-pubsub-emulator: Port ${port} on 127.0.0.1 is in use. Choose another, or 0 for a free one.\n`,
    );
  });

  const mistakes: readonly (readonly [readonly string[], RegExp])[] = [
    [["--key", "short"], /: The accessKey cannot be used: it has 5 bytes/],
    [["--host", "0.0.0.0"], /everybody knows/],
    [["--port", "http"], /A port is a whole number/],
    [["--port", "65536"], /A port is a whole number/],
    [["--port", "-1"], /A port is a whole number/],
    [["--prot", "1"], /unknown option '--prot' \(Did you mean --port\?\)/],
    [["serve"], /too many arguments/],
  ];
  for (const [args, complaint] of mistakes) {
    it(`does not take ${args.join(" ")}`, async () => {
      using run = new Run(args);
      expect(await run.ended).to.equal(1);
      expect(run.errors)
        .to.match(complaint)
        .and.to.match(/^web-pubsub-emulator: [^\n]+\n$/);
      expect(run.output).to.equal("");
    });
  }

  it("explains itself, with examples", async () => {
    using run = new Run(["--help"]);
    expect(await run.ended).to.equal(0);
    for (const word of [
      "--host",
      "--port",
      "--key",
      "--config",
      "--event-handler",
      "--verbose",
      "--version",
      "Examples:",
    ]) {
      expect(run.output).to.contain(word);
    }
  });

  it("tells its version", async () => {
    using run = new Run(["--version"]);
    expect(await run.ended).to.equal(0);
    expect(run.output).to.match(/^\d+\.\d+\.\d+\n$/);
  });
});
