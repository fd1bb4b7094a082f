import {
  createEmulator,
  EmulatorError,
  manualClock,
  sequentialIds,
  type Emulator,
  type ManualClock,
} from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { openReliable, recoverReliable } from "./reliable-socket.ts";
import { inProcess } from "./rest-caller.ts";
import { knock, TestSocket } from "./test-socket.ts";
import { createClientUrl } from "./tokens.ts";

const roles = [
  "webpubsub.joinLeaveGroup",
  "webpubsub.sendToGroup.sport",
  "webpubsub.sendToGroups.news.*",
];

describe("control of an emulator", () => {
  let emulator: Emulator;
  let clock: ManualClock;
  beforeEach(async () => {
    clock = manualClock();
    emulator = await createEmulator({ ids: sequentialIds(), clock });
  });
  afterEach(() => emulator.close());

  const openJson = (userId: string, groups: readonly string[] = []) =>
    TestSocket.openJson(createClientUrl(emulator, "Chat", { userId, groups, roles }));

  it("waits for a connection to join a group, and to be closed", async () => {
    using client = await openJson("ada");
    const { connectionId } = client;
    const joining = emulator.waitFor({ connection: connectionId, joined: "news" });
    await client.ask({ type: "joinGroup", group: "news", ackId: 1 });
    const { hub, group } = await joining;
    expect({ hub, group }).to.deep.equal({ hub: "chat", group: "news" });
    const leaving = emulator.waitFor({ connection: connectionId, left: "news" });
    const closing = emulator.waitFor({ connectionClosed: connectionId });
    client.socket.close(4000, "enough");
    expect((await leaving).group).to.equal("news");
    const { code, by, reason } = await closing;
    expect({ code, by, reason }).to.deep.equal({ code: 4000, by: "client", reason: "enough" });
  });

  it("waits for a group that the token joined the connection to", async () => {
    using client = await openJson("ada", ["news"]);
    const { connectionId } = client;
    expect((await emulator.waitFor({ connection: connectionId, joined: "news" })).hub).to.equal(
      "chat",
    );
  });

  it("waits for nothing that cannot be: such a pattern neither compiles nor begins", async () => {
    const outcomes = await Promise.allSettled([
      // @ts-expect-error: there is no such kind.
      emulator.waitFor({ kind: "conected" }),
      // @ts-expect-error: a group has no user.
      emulator.waitFor({ kind: "joined", userId: "ada" }),
      // @ts-expect-error: the property is misspelt.
      emulator.waitFor({ conection: "a1", joined: "news" }),
      // @ts-expect-error: half a pattern.
      emulator.waitFor({ connection: "a1" }),
      // @ts-expect-error: an id is a string.
      emulator.waitFor({ connectionClosed: 1 }),
    ]);
    for (const outcome of outcomes) {
      const error: unknown = outcome.status === "rejected" ? outcome.reason : undefined;
      expect(error).to.include({ name: "EmulatorError", code: "InvalidPattern" });
    }
  });

  it("streams what happens", async () => {
    using stream = emulator.happenings();
    using client = await openJson("ada");
    await client.ask({ type: "joinGroup", group: "news", ackId: 1 });
    await inProcess.call(emulator, { method: "DELETE", path: "/api/hubs/chat/connections/c1" });
    const closing = emulator.close();
    const seen: string[] = [];
    for await (const { kind } of stream) seen.push(kind);
    await closing;
    expect(seen).to.deep.equal(["connected", "joined", "disconnected", "requestAnswered"]);
  });

  it("takes a snapshot that is plain, the same every time, and tells no secret", async () => {
    using _first = await openJson("ada", ["news", "art"]);
    using _second = await TestSocket.open(createClientUrl(emulator, "admin"));
    const permission = "/api/hubs/chat/permissions/joinLeaveGroup/connections/c1";
    for (const [method, group] of [
      ["PUT", "z"],
      ["PUT", "a"],
      ["DELETE", "b"],
    ] as const) {
      const path = `${permission}?targetName=${group}`;
      expect((await inProcess.call(emulator, { method, path })).status).to.be.lessThan(300);
    }
    const none = { everyGroup: false, patterns: [], granted: [], revoked: [] };
    const snapshot = emulator.snapshot();
    expect(snapshot).to.deep.equal({
      hubs: [
        {
          name: "admin",
          connections: [
            {
              connectionId: "c2",
              userId: null,
              subprotocol: "",
              groups: [],
              permissions: { joinLeaveGroup: none, sendToGroup: none },
            },
          ],
          groups: [],
        },
        {
          name: "chat",
          connections: [
            {
              connectionId: "c1",
              userId: "ada",
              subprotocol: "json.webpubsub.azure.v1",
              groups: ["art", "news"],
              permissions: {
                joinLeaveGroup: { ...none, everyGroup: true, granted: ["a", "z"], revoked: ["b"] },
                sendToGroup: { ...none, patterns: ["news.*"], granted: ["sport"] },
              },
            },
          ],
          groups: [
            { name: "art", connectionIds: ["c1"] },
            { name: "news", connectionIds: ["c1"] },
          ],
        },
      ],
    });
    expect(JSON.parse(JSON.stringify(snapshot))).to.deep.equal(snapshot);
    expect(emulator.snapshot()).to.deep.equal(snapshot);
  });

  it("makes URLs with which clients connect", async () => {
    const url = new URL(
      emulator.createClientUrl("Chat", {
        userId: "ada",
        groups: ["news"],
        roles,
        minutesToExpire: 1,
      }),
    );
    using client = await TestSocket.openJson(url);
    const { hub, userId, groups } = await emulator.waitFor({ kind: "connected" });
    expect({ hub, userId, groups }).to.deep.equal({ hub: "chat", userId: "ada", groups: ["news"] });
    const joining = { type: "joinGroup", group: "art", ackId: 1 };
    expect(await client.ask(joining)).to.include({ success: true });
    // The service's clock may be five minutes off.
    clock.advance({ minutes: 7 });
    expect((await knock(url)).status).to.equal(401);
    expect(() => emulator.createClientUrl("1"))
      .to.throw('No hub can be called "1". A hub\'s name is a letter')
      .with.property("code", "InvalidHub");
  });

  it("refuses options that nobody reads, and of another type", async () => {
    const wrong: readonly (readonly [property: string, attempt: () => unknown])[] = [
      ["user", () => emulator.createClientUrl("chat", { user: "ada" } as never)],
      ["roles", () => emulator.createClientUrl("chat", { roles: "all" as never })],
      ["pst", () => emulator.happenings({ pst: true } as never)],
      ["listener", () => emulator.listen({} as never)],
    ];
    for (const [property, attempt] of wrong) {
      expect(attempt).to.throw(EmulatorError).that.includes({ code: "InvalidOption", property });
    }
    const waits: readonly (readonly [property: string, options: unknown])[] = [
      ["timeout", { timeout: 5 }],
      ["abortSignal", { abortSignal: 5 }],
      ["options", null],
    ];
    for (const [property, options] of waits) {
      const waiting = emulator.waitFor({ kind: "connected" }, options as never);
      const error = await waiting.catch((problem: unknown) => problem);
      expect(error).to.include({ code: "InvalidOption", property });
    }
  });

  it("resets everything but the port, the keys and the clock", async () => {
    const { endpoint, connectionString } = emulator;
    using client = await openJson("ada", ["news"]);
    emulator.faults.next("closeConnection", { status: 500 });
    emulator.faults.next("sendToAll", { delayInMs: 1 });
    const held = inProcess
      .call(emulator, { method: "POST", path: "/api/hubs/chat/:send" })
      .catch((error: Error) => error.message);
    await emulator.waitFor({ kind: "requestHeld" });
    const waiting = emulator
      .waitFor({ kind: "clientRefused" })
      .catch((error: { code: string }) => error.code);
    await emulator.reset();
    expect(await client.nextJson()).to.include({ message: "The emulator was reset." });
    expect(await client.closed).to.deep.equal({ code: 1001, reason: "" });
    expect(await held).to.equal("fetch failed");
    expect(await waiting).to.equal("Reset");
    expect(emulator.snapshot()).to.deep.equal({ hubs: [] });
    expect(emulator.faults.list()).to.deep.equal([]);
    using past = emulator.happenings({ past: true });
    using again = await openJson("ada");
    expect(again.connectionId).to.equal("c1");
    const { value } = await past.next();
    expect(value?.kind).to.equal("connected");
    expect(emulator).to.include({ endpoint, connectionString });
  });

  it("resets so that a client from before cannot take over a connection with the same id", async () => {
    const url = createClientUrl(emulator, "chat");
    using before = await openReliable(url);
    await emulator.reset();
    using after = await openReliable(url);
    expect(after.connectionId).to.equal(before.connectionId);
    using intruder = await recoverReliable(url, before);
    expect((await intruder.closed).code).to.equal(1008);
    expect(await after.ask({ type: "ping" })).to.deep.equal({ type: "pong" });
  });

  it("cuts everybody off at once when it is disposed of without waiting", async () => {
    const abrupt = await createEmulator();
    using client = await TestSocket.openJson(createClientUrl(abrupt, "chat"));
    {
      using _ended = abrupt;
    }
    expect((await client.closed).code).to.equal(1006);
    const outcome = await fetch(`${abrupt.endpoint}/api/health`, { method: "HEAD" }).catch(
      (error: Error) => error.message,
    );
    expect(outcome).to.equal("fetch failed");
    await abrupt.close();
  });
});
