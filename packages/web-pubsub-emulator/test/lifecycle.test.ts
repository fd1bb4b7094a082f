import { createEmulator, EmulatorError, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { TestSocket } from "./test-socket.ts";
import { createClientUrl } from "./tokens.ts";

describe("createEmulator", () => {
  it("gives a connection string, on a free port of its own", async () => {
    await using first = await createEmulator();
    await using second = await createEmulator({ port: 0, host: "localhost" });
    expect(first.connectionString).to.match(
      /^Endpoint=http:\/\/127\.0\.0\.1:\d+;AccessKey=[A-Za-z0-9_-]{43};Version=1\.0;$/,
    );
    expect(first.connectionString).to.contain(first.endpoint);
    expect(second.endpoint)
      .to.match(/^http:\/\/localhost:\d+$/)
      .and.not.equal(first.endpoint);
  });

  it("takes ids of the caller's making, once each", async () => {
    await using emulator = await createEmulator({ ids: { connectionId: () => "a1" } });
    using first = await TestSocket.openJson(createClientUrl(emulator, "chat"));
    expect(first.connectionId).to.equal("a1");
    using second = await TestSocket.open(createClientUrl(emulator, "chat"));
    expect(await second.closed).to.deep.equal({
      code: 1011,
      reason: "The connection id is in use.",
    });
  });

  it("needs no port", async () => {
    const happened: string[] = [];
    await using emulator = await createEmulator({
      port: false,
      log: (happening) => happened.push(happening.kind),
    });
    expect(emulator.endpoint).to.equal("http://127.0.0.1:0");
    const { fetch } = emulator;
    const response = await fetch(`${emulator.endpoint}/api/health`, { method: "HEAD" });
    expect(response.status).to.equal(200);
    expect(happened).to.deep.equal(["requestAnswered"]);
  });

  it("does not answer a request that has been given up", async () => {
    await using emulator = await createEmulator({ port: false });
    const signal = AbortSignal.abort(new Error("given up"));
    const outcome = await emulator.fetch(`${emulator.endpoint}/api/health`, { signal }).then(
      () => "answered",
      (error: Error) => error.message,
    );
    expect(outcome).to.equal("given up");
  });

  it("says that a port is taken", async () => {
    await using emulator = await createEmulator();
    const port = Number(new URL(emulator.endpoint).port);
    const error = await refused(createEmulator({ port }));
    expect(error.code).to.equal("PortInUse");
    expect(error.message).to.equal(
      `Port ${port} on 127.0.0.1 is in use. Choose another, or 0 for a free one.`,
    );
  });

  it("says that an address is not to be had", async () => {
    // 192.0.2.0/24 is for documentation: no machine has such an address.
    const accessKey = "a-key-that-is-long-enough-for-anybody";
    const error = await refused(
      createEmulator({ host: "192.0.2.1", allowRemote: true, accessKey }),
    );
    expect(error.code).to.equal("CannotListen");
    expect(error.message).to.match(/^Cannot listen on 192\.0\.2\.1 port 0: .*EADDRNOTAVAIL/);
  });

  it("says goodbye to clients when it is closed, and closes once", async () => {
    const emulator = await createEmulator();
    using json = await TestSocket.openJson(createClientUrl(emulator, "chat"));
    using simple = await TestSocket.open(createClientUrl(emulator, "chat"));
    await Promise.all([emulator.close(), emulator.close(), emulator[Symbol.asyncDispose]()]);
    expect(await json.nextJson()).to.deep.equal({
      type: "system",
      event: "disconnected",
      message: "The service is stopping.",
    });
    expect(await json.closed).to.deep.equal({ code: 1001, reason: "" });
    expect(await simple.closed).to.deep.equal({ code: 1001, reason: "" });
    const { code, by } = await emulator.waitFor({ kind: "disconnected" });
    expect({ code, by }).to.deep.equal({ code: 1001, by: "service" });
    const late = await fetch(`${emulator.endpoint}/api/health`, { method: "HEAD" }).then(
      () => "answered",
      () => "nobody there",
    );
    expect(late).to.equal("nobody there");
  });

  it("cuts off who does not answer the goodbye", async () => {
    const emulator = await createEmulator();
    using deaf = await TestSocket.open(createClientUrl(emulator, "chat"));
    deaf.socket.pause();
    const started = performance.now();
    await emulator.close();
    expect(performance.now() - started).to.be.within(900, 10_000);
  });
});

async function refused(attempt: Promise<Emulator>): Promise<EmulatorError> {
  const outcome = await attempt.then(
    async (emulator) => {
      await emulator.close();
      return "It started.";
    },
    (error: unknown) => error,
  );
  if (!(outcome instanceof EmulatorError)) throw new Error(String(outcome));
  return outcome;
}
