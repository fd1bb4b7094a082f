import { readFileSync } from "node:fs";
import {
  createEmulator,
  manualClock,
  sequentialIds,
  type Emulator,
  type ManualClock,
} from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { createEntraToken } from "./entra-tokens.ts";
import { inProcess } from "./rest-caller.ts";
import { TestSocket } from "./test-socket.ts";
import { authorize, createClientUrl, readKey, trust } from "./tokens.ts";
import { fetchTrusting } from "./trusting-fetch.ts";

/** Of dates, in milliseconds since 1970. */
const endOfTime = 8.64e15;
const closing = { method: "DELETE", path: "/api/hubs/chat/connections/a1" };

for (const https of [false, true]) describeEndpoint(https);

function describeEndpoint(https: boolean): void {
  describe(`the admin endpoint over ${https ? "https" : "http"}`, () => {
    let emulator: Emulator;
    let clock: ManualClock;
    beforeEach(async () => {
      clock = manualClock({ startAt: Date.now() });
      emulator = await createEmulator({ admin: true, clock, https, ids: sequentialIds() });
    });
    afterEach(() => emulator.close());

    /** As a test in another language: over the port, with nothing but the key. */
    const send = (method: string, path: string, body?: unknown): Promise<Response> =>
      fetchTrusting(emulator, `${emulator.adminEndpoint ?? ""}${path}`, {
        method,
        headers: { authorization: `Bearer ${readKey(emulator)}` },
        ...(body === undefined
          ? {}
          : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      });
    const ask = async (method: string, path: string, body?: unknown): Promise<unknown> =>
      readJson(await send(method, path, body));

    it("is beside the service's paths, and only where it is asked for", async () => {
      expect(emulator.adminEndpoint).to.equal(`${emulator.endpoint}/emulator`);
      await using plain = await createEmulator({ port: false });
      expect(plain.adminEndpoint).to.equal(undefined);
      expect((await plain.fetch(`${plain.endpoint}/emulator/snapshot`)).status).to.equal(404);
      const told = await plain.waitFor({ kind: "requestAnswered", status: 404 });
      expect(told.explanation).to.contain("--admin");
      const elsewhere = await emulator.fetch(`${emulator.endpoint}/emulators`);
      expect(elsewhere.status).to.equal(404);
      expect(elsewhere.headers.get("api-supported-versions")).to.not.equal(null);
    });

    it("wants the access key, either of them, or a token signed by it", async () => {
      const secondaryAccessKey = "another-key-that-is-long-enough-too";
      await using keyed = await createEmulator({
        port: false,
        admin: true,
        secondaryAccessKey,
        allowUnvalidatedEntraTokens: true,
      });
      const statusWith = async (authorization?: string): Promise<number> => {
        const headers = authorization === undefined ? {} : { authorization };
        return (await keyed.fetch(`${keyed.endpoint}/emulator/snapshot`, { headers })).status;
      };
      expect(await statusWith(`Bearer ${readKey(keyed)}`)).to.equal(200);
      expect(await statusWith(`Bearer ${secondaryAccessKey}`)).to.equal(200);
      expect(await statusWith(authorize(keyed, "/emulator/snapshot"))).to.equal(200);
      expect(await statusWith(authorize(keyed, "/emulator/reset"))).to.equal(401);
      expect(await statusWith("Bearer x")).to.equal(401);
      // Good enough for the service's own paths here, but anybody can make one.
      const forged = await keyed.fetch(`${keyed.endpoint}/emulator/snapshot`, {
        headers: { authorization: `Bearer ${createEntraToken()}` },
      });
      expect(forged.status).to.equal(401);
      expect(await forged.text()).to.contain("A token of Microsoft Entra ID is not enough.");
      const refused = await keyed.fetch(`${keyed.endpoint}/emulator/reset`, { method: "POST" });
      expect(refused.headers.get("www-authenticate")).to.equal("Bearer");
      expect(await readJson(refused)).to.deep.equal({
        code: "Unauthorized",
        message:
          "The request needs the header 'Authorization: Bearer' with the access key, or with a token signed by it. The request has no header 'Authorization: Bearer' with a token.",
      });
    });

    it("lists what it does, and so does the README", async () => {
      const { routes } = (await ask("GET", "")) as { routes: Record<string, string>[] };
      const shown = routes.map(({ method, path }) => `${method} ${path}`);
      const page = readFileSync(new URL("../README.md", import.meta.url), "utf8");
      const rows = page.matchAll(/^\| `([A-Z]+ \/emulator[^`]*)` *\|/gm);
      const documented = Array.from(rows, ([, request]) => request);
      expect(["GET /emulator", ...shown]).to.have.members(documented);
      for (const { summary } of routes) expect(summary).to.match(/^[a-z]/);
      expect(await ask("GET", "/")).to.deep.equal({ routes });
    });

    it("sets, lists and clears faults", async () => {
      const fault = { status: 429, retryAfterInSeconds: 5, times: 2 };
      const set = await send("POST", "/faults", { operation: "closeConnection", ...fault });
      expect(set.status).to.equal(201);
      expect(set.headers.get("location")).to.equal("/emulator/faults/1");
      const described = { kind: "next", id: 1, operation: "closeConnection", fault, remaining: 2 };
      expect(await readJson(set)).to.deep.equal(described);
      expect((await inProcess.call(emulator, closing)).status).to.equal(429);
      await send("POST", "/faults", { operation: "*", throttle: { requests: 0 } });
      await send("POST", "/faults", { refuseRecovery: { connectionId: "c1" } });
      expect(await ask("GET", "/faults")).to.deep.equal({ faults: emulator.faults.list() });
      expect(emulator.faults.list().map(({ kind }) => kind)).to.deep.equal([
        "next",
        "throttle",
        "refuseRecovery",
      ]);
      expect((await send("DELETE", "/faults/2")).status).to.equal(204);
      expect((await send("DELETE", "/faults/2")).status).to.equal(404);
      expect(await ask("DELETE", "/faults")).to.deep.equal({ cleared: 2 });
      expect((await inProcess.call(emulator, closing)).status).to.equal(204);
    });

    it("cuts a connection, takes a snapshot and resets", async () => {
      using first = await TestSocket.openJson(
        createClientUrl(emulator, "chat", { userId: "ada" }),
        trust(emulator),
      );
      using second = await TestSocket.openJson(createClientUrl(emulator, "chat"), trust(emulator));
      expect(await ask("GET", "/snapshot")).to.deep.equal(emulator.snapshot());
      expect((await send("POST", "/connections/c1/cut")).status).to.equal(204);
      expect((await first.closed).code).to.equal(1006);
      await emulator.waitFor({ connectionClosed: "c1" });
      expect(await ask("POST", "/connections/c1/cut")).to.include({ code: "UnknownConnection" });
      expect((await send("POST", "/reset")).status).to.equal(204);
      expect((await second.closed).code).to.equal(1001);
      expect(await ask("GET", "/snapshot")).to.deep.equal({ hubs: [] });
    });

    it("waits for what is to happen, up to a time of the machine's", async () => {
      const waiting = ask("POST", "/wait", { pattern: { connection: "c1", joined: "news" } });
      using client = await TestSocket.openJson(
        createClientUrl(emulator, "chat", { roles: ["webpubsub.joinLeaveGroup"] }),
        trust(emulator),
      );
      await client.ask({ type: "joinGroup", group: "news", ackId: 1 });
      expect(await waiting).to.include({ kind: "joined", hub: "chat", connectionId: "c1" });
      const late = await send("POST", "/wait", { pattern: { kind: "left" }, timeoutInMs: 1 });
      expect(late.status).to.equal(504);
      expect(await readJson(late))
        .to.include({ code: "TimedOut" })
        .with.property("message")
        .that.contains("{ kind: 'left' } did not end within 1 ms");
    });

    for (const [accept, type, prefix] of [
      ["*/*", "application/x-ndjson", ""],
      ["text/event-stream", "text/event-stream", "event: requestAnswered\ndata: "],
    ] as const) {
      it(`streams what happens as ${type}`, async () => {
        const response = await fetchTrusting(
          emulator,
          `${emulator.adminEndpoint ?? ""}/happenings`,
          {
            headers: { authorization: `Bearer ${readKey(emulator)}`, accept },
          },
        );
        expect(response.headers.get("content-type")).to.equal(type);
        await inProcess.call(emulator, closing);
        const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
        const text = (await reader?.read())?.value ?? "";
        expect(text.slice(0, prefix.length)).to.equal(prefix);
        expect(JSON.parse(text.slice(prefix.length))).to.include({
          kind: "requestAnswered",
          operation: "closeConnection",
        });
        await reader?.cancel();
      });
    }

    it("begins a stream with the past where that is wanted, and ends it with the emulator", async () => {
      await inProcess.call(emulator, closing);
      for (const stream of [
        await send("GET", "/happenings?past=true"),
        await emulator.fetch(`${emulator.adminEndpoint ?? ""}/happenings?past=true`, {
          headers: { authorization: `Bearer ${readKey(emulator)}` },
        }),
      ]) {
        const reading = stream.text();
        await emulator.close();
        // A stream that was cut off would reject.
        expect((await reading).split("\n")).to.have.length(2);
      }
    });

    it("tells those who wait that the emulator is closed", async () => {
      const waiting = emulator.fetch(`${emulator.adminEndpoint ?? ""}/wait`, {
        method: "POST",
        headers: { authorization: `Bearer ${readKey(emulator)}` },
        body: JSON.stringify({ pattern: { kind: "left" } }),
      });
      await emulator.close();
      const answer = await waiting;
      expect(answer.status).to.equal(503);
      expect(await readJson(answer)).to.include({ code: "Closed" });
    });

    it("moves the clock", async () => {
      const before = clock.now();
      expect(await ask("GET", "/clock")).to.deep.equal({ now: before, manual: true });
      const answer = await ask("POST", "/clock/advance", { minutes: 1, milliseconds: 5 });
      expect(answer).to.deep.equal({ now: before + 60_005, manual: true });
      expect(clock.now()).to.equal(before + 60_005);
    });

    it("moves the clock by a century at the cost of what happens, whoever is connected", async () => {
      let calls = 0;
      const counted: ManualClock = {
        ...clock,
        schedule: (delay, callback) => clock.schedule(delay, () => (calls++, callback())),
        scheduleTick: (delay, callback) =>
          clock.scheduleTick?.(delay, () => (calls++, callback())) ??
          clock.schedule(delay, callback),
      };
      await using timed = await createEmulator({ admin: true, clock: counted, https });
      using client = await TestSocket.openJson(createClientUrl(timed, "chat"), trust(timed));
      let pings = 0;
      client.socket.on("ping", () => pings++);
      const answer = await fetchTrusting(timed, `${timed.adminEndpoint ?? ""}/clock/advance`, {
        method: "POST",
        headers: { authorization: `Bearer ${readKey(timed)}` },
        body: JSON.stringify({ hours: 100 * 365 * 24 }),
      });
      expect(answer.status).to.equal(200);
      expect(await client.ask({ type: "ping" })).to.deep.equal({ type: "pong" });
      expect(calls).to.equal(2);
    });

    it("cannot move the clock beyond the end of time", async () => {
      await using late = await createEmulator({
        port: false,
        admin: true,
        clock: manualClock({ startAt: endOfTime - 1 }),
      });
      const response = await late.fetch(`${late.endpoint}/emulator/clock/advance`, {
        method: "POST",
        headers: { authorization: `Bearer ${readKey(late)}` },
        body: JSON.stringify({ milliseconds: 2 }),
      });
      expect(response.status).to.equal(400);
      expect(await readJson(response)).to.include({ code: "InvalidBody" });
    });

    it("cannot move the machine's clock", async () => {
      await using timed = await createEmulator({ port: false, admin: true });
      const response = await timed.fetch(`${timed.endpoint}/emulator/clock/advance`, {
        method: "POST",
        headers: { authorization: `Bearer ${readKey(timed)}` },
      });
      expect(response.status).to.equal(409);
      expect(await readJson(response))
        .to.include({ code: "ClockNotManual" })
        .with.property("message")
        .that.contains("--manual-clock");
    });

    const fault = { operation: "sendToAll", status: 500 };
    const mistakes: readonly (readonly [
      request: readonly [method: string, path: string, body?: unknown],
      answer: readonly [status: number, code: string, property: string | undefined, remedy: RegExp],
    ])[] = [
      [
        ["POST", "/faults", "{"],
        [400, "InvalidBody", undefined, /not valid JSON/],
      ],
      [
        ["POST", "/faults", "[]"],
        [400, "InvalidBody", undefined, /must be a JSON object/],
      ],
      [
        ["POST", "/faults"],
        [400, "UnknownOperation", "operation", /stands for every operation/],
      ],
      [
        ["POST", "/faults", { ...fault, operation: "sendToAl" }],
        [400, "UnknownOperation", "operation", /Did you mean "sendToAll"\?/],
      ],
      [
        ["POST", "/faults", { ...fault, retryAfter: 1 }],
        [400, "InvalidFault", "retryAfter", /Did you mean "retryAfterInSeconds"\?/],
      ],
      [
        ["POST", "/faults", { ...fault, throttle: { requests: 1 } }],
        [400, "InvalidBody", "status", /no such property/],
      ],
      [
        ["POST", "/faults", { refuseRecovery: {}, operation: "*" }],
        [400, "InvalidBody", "operation", /no such property/],
      ],
      [
        ["POST", "/faults", { operation: "*", throttle: null }],
        [400, "InvalidFault", "throttle", /must be an object/],
      ],
      [
        ["POST", "/wait", {}],
        [400, "InvalidPattern", "pattern", /a pattern is an object/],
      ],
      [
        ["POST", "/wait", { pattern: { kind: "left" }, timeoutInMs: -1 }],
        [400, "InvalidBody", "timeoutInMs", /from 0 to 600000/],
      ],
      [
        ["POST", "/wait", { pattern: { kind: "left" }, timeout: 1 }],
        [400, "InvalidBody", "timeout", /Did you mean "timeoutInMs"\?/],
      ],
      [
        ["GET", "/happenings?past=yes"],
        [400, "InvalidBody", "past", /"true" or "false"/],
      ],
      [
        ["POST", "/clock/advance", { second: 1 }],
        [400, "InvalidBody", "second", /Did you mean "seconds"\?/],
      ],
      [
        ["POST", "/clock/advance", { seconds: "1" }],
        [400, "InvalidBody", "seconds", /must be a number/],
      ],
      [
        ["DELETE", "/faults/x"],
        [404, "NotFound", "id", /GET \/emulator\/faults lists/],
      ],
      [
        ["POST", "/connections/%ff/cut"],
        [404, "UnknownConnection", "connectionId", /snapshot\(\) lists/],
      ],
      [
        ["GET", "/nothing"],
        [404, "NotFound", undefined, /GET \/emulator lists what there is/],
      ],
      [
        ["PUT", "/faults"],
        [405, "MethodNotAllowed", undefined, /takes GET, POST, DELETE\./],
      ],
      [
        ["POST", ""],
        [405, "MethodNotAllowed", undefined, /takes GET\./],
      ],
    ];
    for (const [[method, path, body], [status, code, property, remedy]] of mistakes) {
      it(`says what is wrong with ${method} ${path} ${JSON.stringify(body) ?? ""}`, async () => {
        const response = await send(method, path, body);
        expect(response.status).to.equal(status);
        const answer = (await readJson(response)) as Record<string, unknown>;
        expect(answer["code"]).to.equal(code);
        expect(answer["property"]).to.equal(property);
        expect(answer["message"]).to.match(remedy);
      });
    }

    it("refuses a body that is too large", async () => {
      const response = await send("POST", "/faults", "x".repeat(1024 * 1024 + 1));
      expect(response.status).to.equal(400);
      expect(await readJson(response)).to.include({ code: "InvalidBody" });
    });

    it("is no part of what happens", async () => {
      using stream = emulator.happenings();
      await send("GET", "/snapshot");
      await emulator.close();
      expect(await stream.next()).to.deep.equal({ done: true, value: undefined });
    });
  });
}

async function readJson(response: Response): Promise<unknown> {
  return JSON.parse(await response.text());
}
