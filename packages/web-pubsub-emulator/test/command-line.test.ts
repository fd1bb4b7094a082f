import { WebPubSubServiceClient } from "@azure/web-pubsub";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { createEmulator, publishedAccessKey } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { generate } from "selfsigned";
import { command, Run } from "./command-run.ts";
import { knock, TestSocket } from "./test-socket.ts";

const ownKey = "a-key-that-is-long-enough-for-anybody";

/** Connects both official clients over https and wss, and prints what the one hears from the other. */
const clientProgram = `
import { WebPubSubServiceClient } from "@azure/web-pubsub";
import { WebPubSubClient, WebPubSubJsonProtocol } from "@azure/web-pubsub-client";
const service = new WebPubSubServiceClient(process.argv[1], "chat");
const client = new WebPubSubClient((await service.getClientAccessToken()).url, {
  protocol: WebPubSubJsonProtocol(),
  keepAliveIntervalInMs: 0, // its timers would outlive it
  keepAliveTimeoutInMs: 0,
});
client.on("server-message", ({ message }) => {
  console.log(message.data);
  client.stop();
});
await client.start();
await service.sendToAll("hi", { contentType: "text/plain" });
`;

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

  it("prints a URL for each hub that it is asked for, and serves the others as well", async () => {
    using run = new Run(["--port", "0", "--hub", "chat", "--hub", "a`b.[c]"]);
    await run.shows(/A client of a`b\.\[c\], for a day:\n {2}(ws:\S+)\n/);
    const urls = Array.from(
      run.output.matchAll(/^ {2}(ws:\S+)$/gm),
      ([, url = ""]) => new URL(url),
    );
    expect(urls).to.have.length(2);
    for (const url of urls) {
      using client = await TestSocket.openJson(url);
      const joining = { type: "joinGroup", group: "news", ackId: 1 };
      expect(await client.ask(joining)).to.include({ type: "ack", success: true });
    }
    const [first] = urls;
    const other = new URL("/client/hubs/other", first);
    // There, the token of chat is a wrong one, and not the hub.
    other.search = first?.search ?? "";
    expect((await knock(other)).status).to.equal(401);
  });

  it("says that tokens of Microsoft Entra ID go over https alone, where it serves http", async () => {
    const entra = ["--port", "0", "--allow-unvalidated-entra-tokens"];
    using plain = new Run(entra);
    await plain.shows(/over https alone: add --https\.\n/);
    using secure = new Run([...entra, "--https", "--admin"]);
    await secure.shows(/Admin endpoint/);
    expect(secure.output).not.to.contain("add --https");
  });

  it("takes a secondary key, and lets tests in other languages move its clock", async () => {
    const secondary = "another-key-that-is-long-enough-too";
    using run = new Run(["--port", "0", "--manual-clock", "--secondary-key", secondary]);
    const [, admin = ""] = await run.shows(/^ {2}Admin endpoint, .*: (http:\S+)$/m);
    const response = await fetch(`${admin}/clock/advance`, {
      method: "POST",
      headers: { authorization: `Bearer ${secondary}` },
      body: '{"hours":1}',
    });
    expect(await response.json()).to.have.property("manual", true);
  });

  it("has no admin endpoint unless it is asked for", async () => {
    using plain = new Run(["--port", "0"]);
    const [, endpoint = ""] = await plain.shows(/Endpoint=(http:[^;]+);/);
    expect((await fetch(`${endpoint}/emulator`)).status).to.equal(404);
    using run = new Run(["--port", "0", "--admin"]);
    const [, admin = ""] = await run.shows(/^ {2}Admin endpoint, .*: (http:\S+)$/m);
    expect((await fetch(admin)).status).to.equal(401);
  });

  it("ends at once when it is interrupted a second time", async () => {
    using run = new Run(["--port", "0", "--hub", "chat"]);
    const [, url = ""] = await run.shows(/^ {2}(ws:\S+)$/m);
    using client = await TestSocket.openJson(new URL(url));
    // It reads the goodbye and the close frame after it, and does not answer: the emulator waits.
    client.socket.pause();
    run.stop("SIGINT");
    await run.shows(/closed by the service \(1001\)/);
    run.stop("SIGINT");
    // Ended by the signal, and not by itself.
    expect(await run.ended).to.equal(null);
  });

  it("takes its address and its keys from the environment, behind the arguments", async () => {
    await using taken = await createEmulator();
    const WEB_PUBSUB_EMULATOR_PORT = new URL(taken.endpoint).port;
    using refused = new Run([], { WEB_PUBSUB_EMULATOR_PORT });
    expect(await refused.ended).to.equal(1);
    expect(refused.errors).to.contain(`Port ${WEB_PUBSUB_EMULATOR_PORT} on 127.0.0.1 is in use.`);
    const environment = { WEB_PUBSUB_EMULATOR_PORT, WEB_PUBSUB_EMULATOR_HOST: "localhost" };
    using run = new Run(["--port", "0"], environment);
    await run.shows(/Endpoint=http:\/\/localhost:\d+;/);
    using wrong = new Run([], { WEB_PUBSUB_EMULATOR_PORT: "http" });
    expect(await wrong.ended).to.equal(1);
    expect(wrong.errors).to.match(/^web-pubsub-emulator: [^\n]*WEB_PUBSUB_EMULATOR_PORT[^\n]*\n$/);
  });

  it("takes its key from the environment", async () => {
    using run = new Run(["--port", "0"], { WEB_PUBSUB_EMULATOR_KEY: ownKey });
    await run.shows(new RegExp(`AccessKey=${ownKey};`));
  });

  it("serves other machines under a key of one's own", async () => {
    using run = new Run(["--port", "0", "--host", "0.0.0.0", "--key", ownKey]);
    await run.shows(/Endpoint=http:\/\/localhost:\d+;/);
  });

  it("serves https, to whoever trusts the certificate that it writes", async () => {
    const folder = await mkdtemp(join(tmpdir(), "web-pubsub-emulator-"));
    try {
      const file = join(folder, "certificate.pem");
      using run = new Run(["--port", "0", "--certificate-out", file]);
      const [, connectionString = ""] = await run.shows(/^ {2}(Endpoint=https:.*;)$/m);
      expect(await readFile(file, "utf8"))
        .to.contain("BEGIN CERTIFICATE")
        .and.not.contain("PRIVATE");
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ["--input-type=module", "--eval", clientProgram, connectionString],
        { cwd: dirname(command), env: { ...process.env, NODE_EXTRA_CA_CERTS: file } },
      );
      expect(stdout).to.equal("hi\n");
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("serves https under a certificate of one's own", async () => {
    const folder = await mkdtemp(join(tmpdir(), "web-pubsub-emulator-"));
    try {
      const [certificate, key] = [join(folder, "certificate.pem"), join(folder, "key.pem")];
      const made = await generate([{ name: "commonName", value: "localhost" }], {
        algorithm: "sha256",
        keyType: "ec",
      });
      await Promise.all([writeFile(certificate, made.cert), writeFile(key, made.private)]);
      using run = new Run(["--port", "0", "--certificate", certificate, "--certificate-key", key]);
      await run.shows(/Endpoint=https:/);
    } finally {
      await rm(folder, { recursive: true });
    }
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
    [["--certificate", "missing.pem"], /need each other/],
    [["--certificate-key", "missing.pem"], /need each other/],
    [
      ["--certificate", "missing.pem", "--certificate-key", "missing.pem"],
      /: missing\.pem cannot be read: ENOENT/,
    ],
    [
      ["--certificate", command, "--certificate-key", command],
      /: The certificate for https cannot be used: the certificate is not in PEM/,
    ],
    [
      ["--port", "0", "--certificate-out", "missing/a.pem"],
      /: missing\/a\.pem cannot be written: ENOENT/,
    ],
    [
      ["--host", "0.0.0.0", "--key", ownKey, "--allow-unvalidated-entra-tokens"],
      /anybody there could make a token/,
    ],
    [["--port", "http"], /A port is a whole number/],
    [["--port", "65536"], /A port is a whole number/],
    [["--port", "-1"], /A port is a whole number/],
    [["--secondary-key", "short"], /: The secondaryAccessKey cannot be used: it has 5 bytes/],
    [["--hub", "1chat"], /A hub's name is a letter/],
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
      "--secondary-key",
      "--hub",
      "--admin",
      "--https",
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
