import { expect } from "chai";
import { rememberedAcks } from "./acks.ts";
import { describeNormalClose, fitCloseText } from "./close-reasons.ts";
import { maxWaitingEvents } from "./backlog.ts";
import { noEventHandlers, type UserEventAnswer } from "./event-handlers.ts";
import { keepAliveIntervalInMs } from "./keep-alive.ts";
import { Stage } from "./stage.test.ts";

describe("Session", () => {
  it("answers each ack id that failed again, and each that succeeded as a duplicate", () => {
    const stage = new Stage();
    const session = stage.open("json", ["webpubsub.joinLeaveGroup.news"]);
    const join = { type: "joinGroup", group: "news", ackId: 1 };
    expect(stage.say(session, join)).to.deep.equal(['{"type":"ack","ackId":1,"success":true}']);
    expect(stage.say(session, join)).to.deep.equal([
      '{"type":"ack","ackId":1,"success":false,"error":{"name":"Duplicate","message":"Message with ack-id: 1 has been processed"}}',
    ]);
    const forbidden = { type: "joinGroup", group: "sport", ackId: 2 };
    const refusal =
      '{"type":"ack","ackId":2,"success":false,"error":{"name":"Forbidden","message":"The client does not have permission to join group \'sport\'."}}';
    expect(stage.say(session, forbidden)).to.deep.equal([refusal]);
    expect(stage.say(session, forbidden)).to.deep.equal([refusal]);
  });

  it("forgets the oldest ack id after a thousand", () => {
    const stage = new Stage();
    const session = stage.open("json", ["webpubsub.joinLeaveGroup"]);
    for (let ackId = 0; ackId <= rememberedAcks; ackId++) {
      stage.say(session, { type: "joinGroup", group: "g", ackId });
    }
    expect(stage.say(session, { type: "joinGroup", group: "g", ackId: 1 })[0]).to.contain(
      "Duplicate",
    );
    expect(stage.say(session, { type: "joinGroup", group: "g", ackId: 0 })[0]).to.contain("true");
  });

  it("says nothing without an ack id, errors included", () => {
    const stage = new Stage();
    const session = stage.open();
    expect(stage.say(session, { type: "joinGroup", group: "g" })).to.deep.equal([]);
    expect(stage.say(session, { type: "sequenceAck", sequenceId: 1 })).to.deep.equal([]);
  });

  it("refuses names that break the rules with BadRequest", () => {
    const stage = new Stage();
    const session = stage.open("json", ["webpubsub.joinLeaveGroup"]);
    for (const group of ["", "  ", "g".repeat(1025)]) {
      const [ack = ""] = stage.say(session, { type: "joinGroup", group, ackId: 1 });
      expect(ack).to.contain('"BadRequest"').and.to.contain("between 1 and 1024");
    }
    const [ack = ""] = stage.say(session, { type: "event", event: "1", data: 1, ackId: 1 });
    expect(ack).to.contain('"BadRequest"').and.to.contain("event name");
  });

  it("hears nothing more once it has ended, and ends once", () => {
    const stage = new Stage();
    const session = stage.open();
    stage.closeAll("bye");
    stage.closeAll("again");
    stage.sessions.stopAll("stopping");
    session.closed(1000, "");
    expect(stage.sent.slice(1)).to.deep.equal([
      '{"type":"system","event":"disconnected","message":"Application server closed the connection. Reason: bye"}',
      "(close 1000 )",
    ]);
    expect(stage.say(session, { type: "ping" })).to.deep.equal([]);
    expect(stage.happenings.map(({ kind }) => kind)).to.deep.equal(["connected", "disconnected"]);
  });

  const answers: readonly (readonly [
    string,
    () => Promise<UserEventAnswer>,
    string[],
    string[],
  ])[] = [
    [
      "a reply before the ack",
      () => Promise.resolve({ kind: "handled", reply: { kind: "text", text: "yes" } }),
      [
        '{"type":"message","from":"server","dataType":"text","data":"yes"}',
        '{"type":"ack","ackId":1,"success":true}',
      ],
      ["yes"],
    ],
    [
      "no reply",
      () => Promise.resolve({ kind: "handled" }),
      ['{"type":"ack","ackId":1,"success":true}'],
      [],
    ],
    [
      "a failure",
      () => Promise.resolve({ kind: "failed" }),
      [
        '{"type":"ack","ackId":1,"success":false,"error":{"name":"InternalServerError","message":"Internal server error"}}',
      ],
      ["(close 1011 The event handler failed for 'message'.)"],
    ],
    [
      "a broken promise",
      () => Promise.reject(new Error("broken")),
      [
        '{"type":"ack","ackId":1,"success":false,"error":{"name":"InternalServerError","message":"Internal server error"}}',
      ],
      ["(close 1011 The event handler failed for 'message'.)"],
    ],
  ];
  for (const [name, userEvent, json, raw] of answers) {
    it(`passes an event on and tells the client of ${name}`, async () => {
      const seen: unknown[] = [];
      const stage = new Stage({
        userEvent: (event) => {
          seen.push(event);
          return userEvent();
        },
      });
      const session = stage.open();
      stage.say(session, { type: "event", event: "Buy", dataType: "text", data: "it", ackId: 1 });
      await new Promise(setImmediate);
      expect(stage.sent).to.deep.equal(json);
      expect(seen).to.deep.equal([
        {
          hub: "chat",
          connectionId: "c1",
          userId: "ada",
          subprotocol: "json.webpubsub.azure.v1",
          event: "Buy",
          payload: { kind: "text", text: "it" },
        },
      ]);
      const simple = stage.open("raw");
      stage.sent.length = 0;
      simple.receive(Buffer.from("it"), false);
      await new Promise(setImmediate);
      expect(stage.sent).to.deep.equal(raw);
    });
  }

  it("reads no more from a client while too many of its events wait", async () => {
    const answers: ((answer: UserEventAnswer) => void)[] = [];
    const stage = new Stage({
      userEvent: () => new Promise((resolve) => answers.push(resolve)),
    });
    const client = stage.open();
    const raise = (): string[] => stage.say(client, { type: "event", event: "e", data: 1 });
    for (let event = 1; event < maxWaitingEvents; event++) expect(raise()).to.deep.equal([]);
    expect(raise()).to.deep.equal(["(pause)"]);
    // What had been read already still counts.
    expect(raise()).to.deep.equal([]);
    const settle = async (): Promise<string[]> => {
      stage.sent.length = 0;
      answers.shift()?.({ kind: "handled" });
      await new Promise(setImmediate);
      return [...stage.sent];
    };
    expect(await settle()).to.deep.equal([]);
    expect(await settle()).to.deep.equal(["(resume)"]);
    expect(await settle()).to.deep.equal([]);
  });

  it("tells nobody about an event whose client has gone", async () => {
    const stage = new Stage();
    const session = stage.open();
    stage.say(session, { type: "event", event: "e", data: 1, ackId: 1 });
    session.closed(1006, "");
    await new Promise(setImmediate);
    expect(stage.sent).to.deep.equal([]);
    expect(stage.happenings.some(({ kind }) => kind === "eventUnhandled")).to.equal(false);
  });
});

describe("Sessions", () => {
  it("pings every client at each interval, as long as there is one", () => {
    const stage = new Stage();
    const first = stage.open();
    const second = stage.open("raw");
    const pings = (milliseconds: number): number => {
      stage.sent.length = 0;
      stage.clock.advance({ milliseconds });
      return stage.sent.filter((sent) => sent === "(ping)").length;
    };
    expect(pings(keepAliveIntervalInMs - 1)).to.equal(0);
    expect(pings(1)).to.equal(2);
    first.closed(1000, "");
    expect(pings(2 * keepAliveIntervalInMs)).to.equal(2);
    second.closed(1000, "");
    expect(pings(keepAliveIntervalInMs)).to.equal(0);
    stage.open();
    expect(pings(keepAliveIntervalInMs)).to.equal(1);
  });

  it("opens nothing under an id that is in use", () => {
    const stage = new Stage(noEventHandlers, () => "always");
    const session = stage.open();
    expect(() => stage.open()).to.throw("in use");
    session.closed(1000, "");
    stage.open();
    const kinds = stage.happenings.map(({ kind }) => kind);
    expect(kinds).to.deep.equal(["connected", "disconnected", "connected"]);
  });
});

describe("close reasons", () => {
  it("fit a close frame without cutting a character", () => {
    expect(fitCloseText("short")).to.equal("short");
    expect(fitCloseText("x".repeat(200))).to.equal("x".repeat(123));
    expect(fitCloseText("ü".repeat(100))).to.equal("ü".repeat(61));
    expect(fitCloseText("🙂".repeat(31))).to.equal("🙂".repeat(30));
  });

  const table: readonly (readonly [number, string])[] = [
    [1000, "The client closed the connection."],
    [1005, "The client closed the connection."],
    [1006, "The connection was lost."],
    [4001, "The client closed the connection with code 4001."],
  ];
  for (const [code, text] of table) {
    it(`${code}: ${text}`, () => {
      expect(describeNormalClose(code)).to.equal(text);
    });
  }
});
