import { WebPubSubServiceClient } from "@azure/web-pubsub";
import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createEmulator, publishedAccessKey } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { generate } from "selfsigned";
import { TestSocket } from "./test-socket.ts";

const command = fileURLToPath(new URL("../bin/web-pubsub-emulator.js", import.meta.url));
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

/** The command, running. */
class Run implements Disposable {
  readonly #child: ChildProcess;
  readonly ended: Promise<number | null>;
  #output = "";
  #errors = "";

  constructor(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.#child = spawn(process.execPath, [command, ...args], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
    });
    this.#child.stdout?.on("data", (chunk: Buffer) => (this.#output += chunk.toString("utf8")));
    this.#child.stderr?.on("data", (chunk: Buffer) => (this.#errors += chunk.toString("utf8")));
    this.ended = once(this.#child, "close").then(([code]) =>
      typeof code === "number" ? code : null,
    );
  }

  get output(): string {
    return this.#output;
  }

  get errors(): string {
    return this.#errors;
  }

  /** Waits until the output holds what is asked for; rejects when the command ends without it. */
  async shows(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.#output);
      if (found !== null) return found;
      const more = this.#child.stdout === null ? undefined : once(this.#child.stdout, "data");
      const ended = this.ended.then(() => "ended");
      if ((await Promise.race([more, ended])) === "ended" && !pattern.test(this.#output)) {
        throw new Error(`Ended without ${pattern.source}: ${this.#output}${this.#errors}`);
      }
    }
  }

  stop(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  [Symbol.dispose](): void {
    this.#child.kill("SIGKILL");
  }
}

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
