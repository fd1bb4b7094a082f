import { expect } from "chai";
import { printHappening } from "./happening-line.ts";
import type { HappeningDetail } from "./hub/happening.ts";

describe("printHappening", () => {
  const hub = "chat";
  const connectionId = "a1";
  // [happening, line without its time]
  const table: readonly (readonly [HappeningDetail, string])[] = [
    [
      {
        kind: "connected",
        hub,
        connectionId,
        userId: "ada",
        subprotocol: "json.webpubsub.azure.v1",
        groups: ["news", "sport"],
      },
      "chat  + a1 (user ada, json)  joined: news, sport",
    ],
    [
      { kind: "connected", hub, connectionId, userId: null, subprotocol: "", groups: [] },
      "chat  + a1 (anonymous, simple)",
    ],
    [
      {
        kind: "disconnected",
        hub,
        connectionId,
        userId: null,
        by: "client",
        code: 1000,
        reason: "x",
      },
      "chat  - a1  closed by the client (1000)  x",
    ],
    [
      {
        kind: "disconnected",
        hub,
        connectionId,
        userId: null,
        by: "application",
        code: 1000,
        reason: "Application server closed the connection.",
      },
      "chat  - a1  closed by the application",
    ],
    [
      { kind: "detached", hub, connectionId, userId: "ada", code: 1006, reason: "Lost." },
      "chat  ~ a1  away, and may come back (1006)  Lost.",
    ],
    [{ kind: "connectionCut", hub, connectionId, injected: true }, "chat  ! a1  cut by a fault"],
    [
      {
        kind: "requestHeld",
        method: "DELETE",
        path: "/api/hubs/chat/connections/a1",
        hub,
        delayInMs: 5,
        injected: true,
      },
      "chat  DELETE /connections/a1  held for 5 ms by a fault",
    ],
    [
      {
        kind: "requestDropped",
        method: "HEAD",
        path: "/api/health",
        point: "answer",
        injected: true,
      },
      "-  HEAD /api/health  dropped by a fault (answer)",
    ],
    [
      {
        kind: "requestAnswered",
        method: "DELETE",
        path: "/api/hubs/chat/connections/a1",
        hub,
        status: 429,
        injected: true,
      },
      "chat  DELETE /connections/a1  429  by a fault",
    ],
    [
      { kind: "recovered", hub, connectionId, userId: "ada", replayed: 1 },
      "chat  ~ a1  back, with 1 message sent again",
    ],
    [
      { kind: "recoveryRefused", hub, connectionId: null, explanation: "Why." },
      "chat  ! recovery refused  Why.",
    ],
    [
      { kind: "eventUnhandled", hub, connectionId, event: "e" },
      'chat  ! a1  event "e" was not delivered: no event handler of hub chat takes it. Add one with --event-handler "chat=http://localhost:3000/eventhandler", with --config, or with configureHub',
    ],
    [
      {
        kind: "upstreamCalled",
        hub,
        connectionId,
        event: "message",
        url: "http://localhost:3000/e",
        status: 503,
        problem: "the answer is 503",
        attempts: 4,
        durationInMs: 9000,
      },
      "chat  ! a1  message > http://localhost:3000/e  503  (9000 ms, 4 attempts)  the answer is 503",
    ],
    [
      {
        kind: "upstreamCalled",
        hub,
        event: "validate",
        url: "http://localhost:3000/e",
        problem: "nothing listens there (ECONNREFUSED)",
        attempts: 1,
        durationInMs: 1,
      },
      "chat  ! validate > http://localhost:3000/e  no answer  (1 ms)  nothing listens there (ECONNREFUSED)",
    ],
    [
      { kind: "clientRefused", path: "/client/hubs/chat", status: 401, explanation: "Expired." },
      "-  ! client refused at /client/hubs/chat  401  Expired.",
    ],
    [
      {
        kind: "requestAnswered",
        method: "DELETE",
        path: "/api/hubs/chat/connections/a1",
        operation: "closeConnection",
        hub,
        status: 204,
        explanation: 'reason "a\nb\x1b[31m"',
      },
      'chat  DELETE /connections/a1  204  reason "a\\x0ab\\x1b[31m"',
    ],
    [
      { kind: "requestAnswered", method: "GET", path: "/nothing", status: 404 },
      "-  GET /nothing  404",
    ],
  ];
  for (const [detail, line] of table) {
    it(line, () => {
      const printed = printHappening({ time: 0, ...detail }, { verbose: false });
      expect(printed).to.match(/^\d\d:\d\d:\d\d {2}/);
      expect(printed?.slice(10)).to.equal(line);
    });
  }

  const verbose: readonly (readonly [HappeningDetail, string])[] = [
    [{ kind: "joined", hub, connectionId, group: "g" }, "chat    a1 joined g"],
    [
      {
        kind: "upstreamCalled",
        hub,
        connectionId,
        event: "connected",
        url: "http://localhost:3000/e",
        status: 204,
        attempts: 1,
        durationInMs: 3,
      },
      "chat    a1  connected > http://localhost:3000/e  204  (3 ms)",
    ],
    [{ kind: "left", hub, connectionId, group: "g" }, "chat    a1 left g"],
    [
      { kind: "messageSent", hub, sender: null, audience: "all", recipients: 1 },
      "chat    the application sent to all: 1 recipient",
    ],
    [
      { kind: "messageSent", hub, sender: "a1", audience: "group g", recipients: 2 },
      "chat    a1 sent to group g: 2 recipients",
    ],
    [
      {
        kind: "requestAnswered",
        method: "HEAD",
        path: "/api/health",
        operation: "getServiceStatus",
        status: 200,
      },
      "-  HEAD /api/health  200",
    ],
  ];
  for (const [detail, line] of verbose) {
    it(`only when verbose: ${line}`, () => {
      const happening = { time: 0, ...detail };
      expect(printHappening(happening, { verbose: false })).to.equal(undefined);
      expect(printHappening(happening, { verbose: true })?.slice(10)).to.equal(line);
    });
  }
});
