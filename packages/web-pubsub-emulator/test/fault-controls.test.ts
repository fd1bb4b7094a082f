import { WebPubSubServiceClient } from "@azure/web-pubsub";
import { createEmulator, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { openReliable, recoverReliable } from "./reliable-socket.ts";
import { inProcess } from "./rest-caller.ts";
import { TestSocket } from "./test-socket.ts";
import { authorize, createClientUrl, trust } from "./tokens.ts";

const hub = "/api/hubs/chat";
const closing = { method: "DELETE", path: `${hub}/connections/a1` };
const existing = { method: "HEAD", path: `${hub}/connections/a1` };
const listing = { method: "GET", path: `${hub}/groups/news/connections` };

describe("emulator.faults", () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await createEmulator();
  });
  afterEach(() => emulator.close());

  const statusOf = async (request = closing): Promise<number> =>
    (await inProcess.call(emulator, request)).status;

  it("applies faults in the order in which they were set, each to its hub and operation", async () => {
    emulator.faults.next("*", { status: 500, hub: "News" });
    emulator.faults.next("closeConnection", { status: 501, times: "always" });
    emulator.faults.next("*", { status: 502 });
    expect(await statusOf()).to.equal(501);
    expect(await statusOf({ ...closing, path: "/api/hubs/NEWS/connections/a1" })).to.equal(500);
    expect(await statusOf(existing)).to.equal(502);
    expect(await statusOf(existing)).to.equal(404);
    expect(await statusOf()).to.equal(501);
  });

  it("lists what is pending, as plain data, and clears one or all of it", async () => {
    const first = emulator.faults.next("sendToAll", { drop: "answer", times: 3 });
    const second = emulator.faults.refuseRecovery({ connectionId: "a1" });
    const third = emulator.faults.throttle("*", { requests: 1 });
    const expected = [
      {
        kind: "next",
        id: first.id,
        operation: "sendToAll",
        fault: { drop: "answer", times: 3 },
        remaining: 3,
      },
      { kind: "refuseRecovery", id: second.id, refusal: { connectionId: "a1" }, remaining: 1 },
      { kind: "throttle", id: third.id, operation: "*", throttle: { requests: 1 } },
    ];
    expect(JSON.parse(JSON.stringify(emulator.faults.list()))).to.deep.equal(expected);
    second[Symbol.dispose]();
    expect(emulator.faults.clear(second.id)).to.equal(0);
    expect(emulator.faults.clear()).to.equal(2);
    expect(emulator.faults.list()).to.deep.equal([]);
  });

  it("leaves what has no operation alone", async () => {
    emulator.faults.next("*", { status: 500 });
    expect(await statusOf({ method: "GET", path: "/nowhere" })).to.equal(404);
    expect(await statusOf()).to.equal(500);
  });

  it("is asked before the token is looked at, as a gateway would be", async () => {
    emulator.faults.next("closeConnection", { status: 503 });
    const anonymous = { ...closing, anonymous: true };
    expect((await inProcess.call(emulator, anonymous)).status).to.equal(503);
    expect((await inProcess.call(emulator, anonymous)).status).to.equal(401);
  });

  for (const way of ["over a port", "in process"] as const) {
    it(`is overcome by the retries of an official client ${way}`, async () => {
      const chat = new WebPubSubServiceClient(emulator.connectionString, "chat", {
        allowInsecureConnection: true,
        retryOptions: { retryDelayInMs: 1, maxRetryDelayInMs: 1 },
        ...(way === "in process" ? { httpClient: emulator.httpClient } : {}),
      });
      emulator.faults.next("closeConnection", { status: 429, retryAfterInSeconds: 0 });
      emulator.faults.next("closeConnection", { status: 503 });
      emulator.faults.next("closeConnection", { drop: "answer" });
      await chat.closeConnection("a1");
      expect(emulator.faults.list()).to.deep.equal([]);
      emulator.faults.next("closeConnection", { drop: "request", times: "always" });
      const failure = await chat.closeConnection("a1").then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(failure).to.include({ name: "RestError", code: "ECONNRESET" });
    });
  }

  it("breaks fetch as the global one breaks", async () => {
    const failures: unknown[] = [];
    for (const fetch of [emulator.fetch, globalThis.fetch]) {
      emulator.faults.next("getServiceStatus", { drop: "request" });
      await fetch(`${emulator.endpoint}/api/health`, { method: "HEAD" }).catch((error: Error) => {
        failures.push({
          name: error.name,
          message: error.message,
          type: error instanceof TypeError,
        });
      });
    }
    expect(failures[0]).to.deep.equal({ name: "TypeError", message: "fetch failed", type: true });
    expect(failures[1]).to.deep.equal(failures[0]);
    const terminations: string[] = [];
    for (const fetch of [emulator.fetch, globalThis.fetch]) {
      emulator.faults.next("listConnectionsInGroup", { drop: "midAnswer" });
      const response = await fetch(`${emulator.endpoint}${listing.path}`, {
        headers: { authorization: authorize(emulator, listing.path) },
      });
      expect(response.status).to.equal(200);
      await response.text().catch((error: Error) => terminations.push(error.message));
    }
    expect(terminations).to.deep.equal(["terminated", "terminated"]);
  });

  it("fails an official client alike over a port and in process", async () => {
    const failures: unknown[] = [];
    for (const httpClient of [undefined, emulator.httpClient]) {
      const chat = new WebPubSubServiceClient(emulator.connectionString, "chat", {
        allowInsecureConnection: true,
        retryOptions: { maxRetries: 0 },
        ...(httpClient === undefined ? {} : { httpClient }),
      });
      for (const drop of ["request", "answer", "midAnswer"] as const) {
        emulator.faults.next("listConnectionsInGroup", { drop });
        const members = await chat.group("news").listConnections();
        await members.next().catch(({ name, code }: Error & { code?: string }) => {
          failures.push({ drop, name, code });
        });
      }
    }
    expect(failures.slice(0, 3)).to.deep.equal([
      { drop: "request", name: "RestError", code: "ECONNRESET" },
      { drop: "answer", name: "RestError", code: "ECONNRESET" },
      { drop: "midAnswer", name: "RestError", code: "PARSE_ERROR" },
    ]);
    expect(failures.slice(3)).to.deep.equal(failures.slice(0, 3));
  });

  it("takes no fault that cannot be: it neither compiles nor is set", () => {
    const { faults } = emulator;
    const attempts: readonly (() => unknown)[] = [
      // @ts-expect-error: there is no such operation.
      () => faults.next("closeConection", { status: 500 }),
      // @ts-expect-error: there is no answer to a request that is dropped.
      () => faults.next("*", { status: 500, drop: "answer" }),
      // @ts-expect-error: nothing goes wrong.
      () => faults.next("*", { times: 2 }),
      // @ts-expect-error: the property is misspelt.
      () => faults.next("*", { status: 429, retryAfter: 5 }),
      // @ts-expect-error: how many is not said.
      () => faults.throttle("*", {}),
      // @ts-expect-error: an id is a string.
      () => faults.refuseRecovery({ connectionId: 1 }),
    ];
    for (const attempt of attempts)
      expect(attempt).to.throw().with.property("name", "EmulatorError");
    expect(faults.list()).to.deep.equal([]);
  });

  it("gives up a held request in process when its caller does", async () => {
    emulator.faults.next("getServiceStatus", { delayInMs: 60_000, times: 2 });
    const controller = new AbortController();
    const { signal } = controller;
    const url = `${emulator.endpoint}/api/health`;
    const attempts = [
      emulator.fetch(url, { method: "HEAD", signal }),
      emulator.httpClient.sendRequest({ url, method: "HEAD", headers: [], abortSignal: signal }),
    ].map((attempt) => Promise.resolve(attempt).then(String, (error: Error) => error.name));
    await emulator.waitFor({ kind: "requestHeld" });
    controller.abort();
    expect(await Promise.all(attempts)).to.deep.equal(["AbortError", "AbortError"]);
  });
});

for (const https of [false, true]) {
  describe(`emulator.faults over ${https ? "wss" : "ws"}`, () => {
    let emulator: Emulator;
    beforeEach(async () => {
      emulator = await createEmulator({ https });
    });
    afterEach(() => emulator.close());

    it("cuts a client without a close frame", async () => {
      using client = await TestSocket.openJson(createClientUrl(emulator, "chat"), trust(emulator));
      const { connectionId } = client;
      emulator.faults.cut(connectionId);
      expect(await client.closed).to.deep.equal({ code: 1006, reason: "" });
      expect(await emulator.waitFor({ kind: "connectionCut" })).to.include({
        hub: "chat",
        connectionId,
        injected: true,
      });
      expect((await emulator.waitFor({ kind: "disconnected", connectionId })).code).to.equal(1006);
      expect(() => emulator.faults.cut(connectionId))
        .to.throw(`No connection "${connectionId}" is open. snapshot() lists those that are.`)
        .with.property("code", "UnknownConnection");
    });

    it("refuses a client that comes back with a good token, once", async () => {
      const url = createClientUrl(emulator, "chat");
      using lost = await openReliable(url, trust(emulator));
      const { connectionId } = lost;
      emulator.faults.cut(connectionId);
      await emulator.waitFor({ kind: "detached", connectionId, code: 1006 });
      emulator.faults.refuseRecovery({ connectionId });
      using refused = await recoverReliable(url, lost, trust(emulator));
      expect((await refused.closed).code).to.equal(1008);
      const told = await emulator.waitFor({ kind: "recoveryRefused" });
      expect(told).to.include({
        connectionId,
        explanation: "A test asked for it.",
        injected: true,
      });
      expect(emulator.faults.list()).to.deep.equal([]);
      using back = await recoverReliable(url, lost, trust(emulator));
      expect(await back.nextJson()).to.include({ event: "connected", connectionId });
      expect(() => emulator.faults.cut("gone")).to.throw("is open");
    });
  });
}
