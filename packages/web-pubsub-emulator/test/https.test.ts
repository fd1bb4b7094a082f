import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { WebPubSubServiceClient } from "@azure/web-pubsub";
import { createEmulator, EmulatorError, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { generate } from "selfsigned";
import { TestCredential } from "./entra-tokens.ts";
import { jsonProtocol, TestSocket } from "./test-socket.ts";

describe("https", () => {
  it("serves an official client with a token credential, and its clients over wss", async () => {
    await using emulator = await createEmulator({ https: true, allowUnvalidatedEntraTokens: true });
    const credential = new TestCredential();
    const chat = new WebPubSubServiceClient(emulator.endpoint, credential, "chat", trust(emulator));
    const { url } = await chat.getClientAccessToken({
      userId: "ada",
      roles: ["webpubsub.sendToGroup"],
      groups: ["news"],
      expirationTimeInMinutes: 5,
    });
    expect(new URL(url).protocol).to.equal("wss:");
    expect(credential.scopes).to.include("https://webpubsub.azure.com/.default");
    using client = await openJson(emulator, url);
    await chat.group("news").sendToAll({ a: 1 });
    expect(await client.nextJson()).to.deep.include({ from: "group", data: { a: 1 } });
    await chat.sendToUser("ada", "hi", { contentType: "text/plain" });
    expect(await client.nextJson()).to.deep.include({ from: "server", data: "hi" });
    const { connectionId } = await emulator.waitFor({ kind: "connected" });
    await chat.closeConnection(connectionId, { reason: "moved" });
    expect((await client.nextJson())["message"]).to.contain("moved");
    expect((await client.closed).code).to.equal(1000);
  });

  it("serves a connection string, whose tokens name https", async () => {
    await using emulator = await createEmulator({ https: true });
    expect(emulator.connectionString).to.match(/^Endpoint=https:\/\/127\.0\.0\.1:\d+;/);
    const chat = new WebPubSubServiceClient(emulator.connectionString, "chat", trust(emulator));
    const { url } = await chat.getClientAccessToken({ groups: ["news"] });
    using _first = await openJson(emulator, url);
    using _second = await openJson(emulator, url);
    const members: string[] = [];
    // Page by page: each link to the next page has to be https as well.
    const all = await chat.group("news").listConnections({ maxPageSize: 1 });
    for await (const { connectionId } of all) members.push(connectionId);
    expect(members).to.have.length(2);
  });

  it("needs no port, and no certificate then", async () => {
    await using emulator = await createEmulator({
      port: false,
      https: true,
      allowUnvalidatedEntraTokens: true,
    });
    expect(emulator.endpoint).to.equal("https://127.0.0.1:0");
    expect(emulator.certificate).to.equal(undefined);
    const chat = new WebPubSubServiceClient(emulator.endpoint, new TestCredential(), "chat", {
      httpClient: emulator.httpClient,
    });
    expect(await chat.userExists("nobody")).to.equal(false);
    expect((await chat.getClientAccessToken()).token).to.match(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  });

  it("has a certificate for every name of this machine, and no authority over others", async () => {
    await using emulator = await createEmulator({ https: true, host: "127.0.0.7" });
    const certificate = new X509Certificate(emulator.certificate ?? "");
    expect(certificate.checkHost("localhost")).to.equal("localhost");
    for (const address of ["127.0.0.1", "::1", "127.0.0.7"]) {
      expect(certificate.checkIP(address), address).to.equal(address);
    }
    expect(certificate.ca).to.equal(false);
    expect(Date.parse(certificate.validFrom)).to.be.below(Date.now());
    expect(Date.parse(certificate.validTo)).to.be.above(Date.now());
    expect(emulator.certificate).not.to.contain("PRIVATE");
  });

  it("is not trusted by those who were not given the certificate, and goes on", async () => {
    await using emulator = await createEmulator({ https: true });
    const stranger = new WebPubSubServiceClient(emulator.connectionString, "chat", {
      retryOptions: { maxRetries: 0 },
    });
    const outcome = await stranger.userExists("ada").then(
      () => "trusted",
      (error: Error) => error.message,
    );
    expect(outcome).to.match(/self-signed certificate/);
    const plain = connect(portOf(emulator), "127.0.0.1");
    plain.end("HEAD /api/health HTTP/1.1\r\nhost: localhost\r\n\r\n");
    await once(
      plain.resume().on("error", () => plain.destroy()),
      "close",
    );
    const chat = new WebPubSubServiceClient(emulator.connectionString, "chat", trust(emulator));
    expect(await chat.userExists("ada")).to.equal(false);
  });

  it("closes although somebody never comes to the end of a TLS handshake", async () => {
    const emulator = await createEmulator({ https: true });
    const silent = connect(portOf(emulator), "127.0.0.1");
    await once(silent, "connect");
    silent.on("error", () => silent.destroy());
    // Behind the silent one in the queue: when this is answered, the other has been accepted.
    const chat = new WebPubSubServiceClient(emulator.connectionString, "chat", trust(emulator));
    await chat.userExists("ada");
    const gone = once(silent.resume(), "close");
    await emulator.close();
    await gone;
  });

  describe("with a certificate of one's own", () => {
    it("serves under it", async () => {
      const own = await createOwn();
      await using emulator = await createEmulator({ https: own, host: "localhost" });
      expect(emulator.certificate).to.equal(own.certificate);
      const chat = new WebPubSubServiceClient(emulator.connectionString, "chat", trust(emulator));
      expect(await chat.userExists("ada")).to.equal(false);
    });

    const mistakes: readonly (readonly [string, (own: OwnFiles) => OwnFiles, RegExp])[] = [
      ["the key of another", (own) => ({ ...own, key: own.otherKey }), /does not belong/],
      ["no PEM", (own) => ({ ...own, certificate: "nonsense" }), /certificate is not in PEM/],
      ["no key", (own) => ({ ...own, key: "nonsense" }), /no private key in PEM/],
    ];
    for (const [name, spoil, message] of mistakes) {
      it(`does not take one with ${name}`, async () => {
        const own = { ...(await createOwn()), otherKey: (await createOwn()).key };
        const { certificate, key } = spoil(own);
        const error: unknown = await createEmulator({ https: { certificate, key } }).then(
          (emulator) => emulator.close(),
          (reason: unknown) => reason,
        );
        if (!(error instanceof EmulatorError)) throw new Error(`It was ${String(error)}.`);
        expect(error.code).to.equal("InvalidCertificate");
        expect(error.message).to.match(message).and.not.contain("BEGIN");
      });
    }
  });
});

interface OwnFiles {
  readonly certificate: string;
  readonly key: string;
  readonly otherKey: string;
}

async function createOwn(): Promise<{ readonly certificate: string; readonly key: string }> {
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
  });
  return { certificate: made.cert, key: made.private };
}

function trust(emulator: Emulator): { readonly tlsOptions: { readonly ca: string } } {
  return { tlsOptions: { ca: emulator.certificate ?? "" } };
}

function portOf(emulator: Emulator): number {
  return Number(new URL(emulator.endpoint).port);
}

async function openJson(emulator: Emulator, url: string): Promise<TestSocket> {
  const opened = await TestSocket.open(new URL(url), [jsonProtocol], trust(emulator).tlsOptions);
  expect(await opened.nextJson()).to.include({ event: "connected" });
  return opened;
}
