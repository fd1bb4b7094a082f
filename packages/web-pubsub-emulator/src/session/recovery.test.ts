import { expect } from "chai";
import type { UserEventAnswer } from "./event-handlers.ts";
import { recoveryWindowInMs } from "./recovery.ts";
import { maxUnacknowledgedMessages } from "./replay-queue.ts";
import { Stage } from "./stage.test.ts";

const greeting =
  '{"type":"system","event":"connected","userId":"ada","connectionId":"c1","reconnectionToken":"token of c1"}';
const message = (data: string, sequenceId: number): string =>
  `{"type":"message","from":"server","dataType":"text","data":"${data}","sequenceId":${sequenceId}}`;
const refusal = "(close 1008 The connection could not be recovered.)";
const awayFor = { milliseconds: recoveryWindowInMs };

describe("a reliable session", () => {
  it("numbers messages from 1, and nothing else", () => {
    const stage = new Stage();
    const client = stage.open("reliable");
    expect(stage.sent).to.deep.equal([greeting]);
    stage.send("a");
    client.receive(Buffer.from('{"type":"ping"}'), false);
    stage.send("b");
    expect(stage.sent.slice(1)).to.deep.equal([
      message("a", 1),
      '{"type":"pong"}',
      message("b", 2),
    ]);
  });

  it("is greeted again after its recovery, and sent what it has not acknowledged, once and in order", () => {
    const stage = new Stage();
    const client = stage.open("reliable");
    for (const text of ["a", "b", "c"]) stage.send(text);
    stage.say(client, { type: "sequenceAck", sequenceId: 2 });
    client.closed(1006, "");
    stage.send("d");
    const back = stage.recover("c1");
    expect(back.sent).to.deep.equal([greeting, message("c", 3), message("d", 4)]);
    stage.sent.length = 0;
    stage.send("e");
    expect(stage.sent).to.deep.equal([message("e", 5)]);
    if (back.client === undefined) throw new Error("It was refused.");
    // Beyond what was ever sent: everything.
    stage.say(back.client, { type: "sequenceAck", sequenceId: 99 });
    back.client.closed(1001, "");
    expect(stage.recover("c1").sent).to.deep.equal([greeting]);
    expect(stage.happenings.filter(({ kind }) => kind !== "messageSent")).to.deep.equal([
      {
        kind: "connected",
        hub: "chat",
        connectionId: "c1",
        userId: "ada",
        subprotocol: "json.reliable.webpubsub.azure.v1",
        groups: [],
      },
      {
        kind: "detached",
        hub: "chat",
        connectionId: "c1",
        userId: "ada",
        code: 1006,
        reason: "The connection was lost.",
      },
      { kind: "recovered", hub: "chat", connectionId: "c1", userId: "ada", replayed: 2 },
      {
        kind: "detached",
        hub: "chat",
        connectionId: "c1",
        userId: "ada",
        code: 1001,
        reason: "The client closed the connection.",
      },
      { kind: "recovered", hub: "chat", connectionId: "c1", userId: "ada", replayed: 0 },
    ]);
  });

  it("keeps groups, permissions and acknowledged ids over a recovery", () => {
    const stage = new Stage();
    const client = stage.open("reliable", ["webpubsub.joinLeaveGroup"]);
    const join = { type: "joinGroup", group: "news", ackId: 1 };
    stage.say(client, join);
    client.closed(1006, "");
    const hub = stage.hubs.get("chat");
    expect(hub.hasGroup("news")).to.equal(true);
    const [away] = hub.select({ scope: { kind: "user", userId: "ada" } });
    away?.permissions.revoke("joinLeaveGroup", "sport");
    const { client: back } = stage.recover("c1");
    if (back === undefined) throw new Error("It was refused.");
    expect(stage.say(back, join)[0]).to.contain('"Duplicate"');
    expect(stage.say(back, { ...join, group: "sport", ackId: 2 })[0]).to.contain('"Forbidden"');
  });

  it("is sent the application's reply to an event that it raised before it lost its socket", async () => {
    const answers: ((answer: UserEventAnswer) => void)[] = [];
    const userEvent = (): Promise<UserEventAnswer> =>
      new Promise((resolve) => void answers.push(resolve));
    const stage = new Stage({ userEvent });
    const client = stage.open("reliable");
    const event = { type: "event", event: "buy", dataType: "text", data: "it", ackId: 1 };
    stage.say(client, event);
    client.closed(1006, "");
    answers[0]?.({ kind: "handled", reply: { kind: "text", text: "sold" } });
    await new Promise(setImmediate);
    expect(stage.sent).to.deep.equal([]);
    const { client: back, sent } = stage.recover("c1");
    expect(sent).to.deep.equal([greeting, message("sold", 1)]);
    if (back === undefined) throw new Error("It was refused.");
    // Its acknowledgement is lost, and the client asks for it again.
    expect(stage.say(back, event)[0]).to.contain('"Duplicate"');
    expect(answers).to.have.length(1);
  });

  for (const code of [1000, 1005]) {
    it(`ends at once when its client closes it with ${code}`, () => {
      const stage = new Stage();
      stage.open("reliable").closed(code, "bye");
      expect(stage.recover("c1").sent).to.deep.equal([refusal]);
      expect(stage.happenings[1]).to.include({ kind: "disconnected", by: "client", code });
    });
  }

  it("ends for good when its client stays away too long", () => {
    const stage = new Stage();
    const client = stage.open("reliable");
    client.closed(4000, "on the train");
    stage.clock.advance({ milliseconds: recoveryWindowInMs - 1 });
    const { client: back } = stage.recover("c1");
    stage.clock.advance(awayFor);
    expect(stage.happenings.at(-1)?.kind, "the window ended with the recovery").to.equal(
      "recovered",
    );
    back?.closed(4000, "on the train");
    stage.clock.advance(awayFor);
    expect(stage.happenings.at(-1)).to.deep.equal({
      kind: "disconnected",
      hub: "chat",
      connectionId: "c1",
      userId: "ada",
      by: "service",
      code: 4000,
      reason: "The connection recovery timeout expired.",
    });
    expect(stage.recover("c1").sent).to.deep.equal([refusal]);
  });

  it("ends for good when the application closes it while it is away", () => {
    const stage = new Stage();
    stage.open("reliable").closed(1006, "");
    stage.closeAll("moved");
    expect(stage.recover("c1").sent).to.deep.equal([refusal]);
    expect(stage.happenings.find(({ kind }) => kind === "disconnected")).to.include({
      by: "application",
      reason: "Application server closed the connection. Reason: moved",
    });
    stage.clock.advance(awayFor);
    expect(stage.happenings.filter(({ kind }) => kind === "disconnected")).to.have.length(1);
  });

  it("ends when the service stops while it is away", () => {
    const stage = new Stage();
    stage.open("reliable").closed(1006, "");
    stage.sessions.stopAll("stopping");
    expect(stage.happenings.at(-1)).to.include({ kind: "disconnected", by: "service", code: 1001 });
  });

  it("is taken over from a socket that is still there, which is heard no more", () => {
    const stage = new Stage();
    const first = stage.open("reliable");
    const second = stage.recover("c1");
    expect(second.sent).to.deep.equal([
      "(close 1008 The connection went on over another socket.)",
      greeting,
    ]);
    expect(stage.say(first, { type: "ping" })).to.deep.equal([]);
    first.closed(1008, "");
    first.failed(1002, "");
    stage.send("a");
    expect(stage.sent).to.deep.equal([message("a", 1)]);
  });

  it("is not pinged while it is away, and pinged again when it is back", () => {
    const stage = new Stage();
    const pings = (): number => {
      stage.sent.length = 0;
      stage.clock.advance({ seconds: 20 });
      return stage.sent.length;
    };
    stage.open("reliable").closed(1006, "");
    expect(pings()).to.equal(0);
    stage.recover("c1");
    expect(pings()).to.equal(1);
  });

  it("ends for good when it has more unacknowledged messages than are kept", () => {
    for (const present of [true, false]) {
      const stage = new Stage();
      const client = stage.open("reliable");
      if (!present) client.closed(1006, "");
      for (let sent = 0; sent < maxUnacknowledgedMessages; sent++) stage.send(`${sent}`);
      expect(stage.hubs.get("chat").hasUser("ada")).to.equal(true);
      stage.sent.length = 0;
      stage.send("one too many");
      const reason = "The client has too many unacknowledged messages.";
      expect(stage.sent).to.deep.equal(present ? [`(close 1008 ${reason})`] : []);
      expect(stage.hubs.get("chat").hasUser("ada")).to.equal(false);
      expect(stage.recover("c1").sent).to.deep.equal([refusal]);
    }
  });

  it("ends for good when its client breaks the protocol", () => {
    const stage = new Stage();
    stage.open("reliable").receive(Buffer.from("hi"), false);
    expect(stage.recover("c1").sent).to.deep.equal([refusal]);
  });

  const refused: readonly (readonly [string, Parameters<Stage["recover"]>, string])[] = [
    ["an unknown connection", ["c9"], "There is no such connection: it has ended, or never was."],
    [
      "a token of another connection",
      ["c1", { token: "token of c2" }],
      "The reconnection token is not one for this connection, or has expired.",
    ],
    ["another hub", ["c1", { hub: "Other" }], "The connection is in the hub chat."],
    [
      "another subprotocol",
      ["c1", { protocol: "json" }],
      "The connection's subprotocol is json.reliable.webpubsub.azure.v1. Only reliable ones recover, and with the same one.",
    ],
    [
      "a connection that is not reliable",
      ["c2", { protocol: "json" }],
      "The connection's subprotocol is json.webpubsub.azure.v1. Only reliable ones recover, and with the same one.",
    ],
    [
      "a simple connection",
      ["c3", { protocol: "raw" }],
      "The connection's subprotocol is none. Only reliable ones recover, and with the same one.",
    ],
  ];
  for (const [what, recovery, explanation] of refused) {
    it(`is not recovered with ${what}`, () => {
      const stage = new Stage();
      for (const protocol of ["reliable", "json", "raw"] as const) stage.open(protocol);
      const { client, sent } = stage.recover(...recovery);
      expect(client).to.equal(undefined);
      expect(sent).to.deep.equal([refusal]);
      expect(stage.happenings.at(-1)).to.deep.equal({
        kind: "recoveryRefused",
        hub: (recovery[1]?.hub ?? "chat").toLowerCase(),
        connectionId: recovery[0],
        explanation,
      });
    });
  }
});
