import { expect } from "chai";
import { matchesEvent, parseEventPattern } from "./event-pattern.ts";
import {
  checkHubs,
  describeRefused,
  findSystemHandler,
  findUserHandler,
  type EventHandler,
} from "./settings.ts";

const urlTemplate = "http://localhost:3000/";

describe("parseEventPattern", () => {
  const table: readonly (readonly [string, string, boolean])[] = [
    ["*", "message", true],
    [" * ", "x.y", true],
    ["message", "message", true],
    ["message", "Message", false],
    ["message", "messages", false],
    ["a, b ,c-1", "b", true],
    ["a,b", "a,b", false],
  ];
  for (const [text, event, taken] of table) {
    it(`${JSON.stringify(text)} ${taken ? "takes" : "leaves"} ${event}`, () => {
      const parsed = parseEventPattern(text);
      if (parsed.kind === "invalid") throw new Error(parsed.problem);
      expect(matchesEvent(parsed.pattern, event)).to.equal(taken);
    });
  }
  for (const text of ["", "a,,b", "a b", "1a", "x".repeat(129), "msg*", "*,a", "a/b"]) {
    it(`refuses ${JSON.stringify(text.slice(0, 20))}`, () => {
      const parsed = parseEventPattern(text);
      expect(parsed).to.have.property("problem").that.contains('give "*"');
    });
  }
});

describe("checkHubs", () => {
  const handler = { urlTemplate, userEventPattern: "*" };
  const taken: readonly unknown[] = [
    {},
    { chat: {} },
    { chat: { eventHandlers: [], anonymousConnectPolicy: "allow" } },
    { chat: { eventHandlers: [handler, { urlTemplate, systemEvents: ["connect"] }] } },
    {
      chat: { eventHandlers: [{ ...handler, userEventPattern: "", systemEvents: ["connected"] }] },
    },
  ];
  for (const value of taken) {
    it(`takes ${JSON.stringify(value)}`, () => {
      expect(checkHubs(value)).to.have.property("kind", "checked");
    });
  }

  const withHandler = (entry: unknown): unknown => ({ chat: { eventHandlers: [handler, entry] } });
  const place = "hubs.chat.eventHandlers[1]";
  const refused: readonly (readonly [unknown, string])[] = [
    [null, "hubs cannot be null: give an object of settings by hub name."],
    [[], "hubs cannot be []: give an object"],
    [{ "1": {} }, 'hubs.1 cannot be "1": hub names are a letter'],
    [{ chat: {}, Chat: {} }, 'hubs.Chat cannot be "Chat": it is there twice'],
    [
      { chat: 1 },
      "hubs.chat cannot be 1: give an object with eventHandlers, anonymousConnectPolicy.",
    ],
    [
      { chat: { handlers: [] } },
      "hubs.chat.handlers is no setting: there are eventHandlers, anonymousConnectPolicy.",
    ],
    [{ chat: { eventHandlers: {} } }, "hubs.chat.eventHandlers cannot be {}: give a list"],
    [
      { chat: { anonymousConnectPolicy: true } },
      "hubs.chat.anonymousConnectPolicy cannot be true: give allow or deny.",
    ],
    [withHandler("http://h/"), `${place} cannot be "http://h/": give an object with urlTemplate`],
    [withHandler({}), `${place}.urlTemplate is missing: give the URL of the webhook.`],
    [withHandler({ urlTemplate: 1 }), `${place}.urlTemplate cannot be 1: give the URL`],
    [
      withHandler({ urlTemplate: "http://{hub}/?code=secret" }),
      `${place}.urlTemplate cannot be "http://{hub}/?…": its host has a parameter`,
    ],
    [
      withHandler({ urlTemplate, userEventPattern: "a*" }),
      `${place}.userEventPattern cannot be "a*": "a*" has a wildcard in it`,
    ],
    [
      withHandler({ urlTemplate, userEventPattern: ["a"] }),
      `${place}.userEventPattern cannot be ["a"]: give "*"`,
    ],
    [
      withHandler({ urlTemplate, systemEvents: "connect" }),
      `${place}.systemEvents cannot be "connect": give a list of connect, connected, disconnected.`,
    ],
    [
      withHandler({ urlTemplate, systemEvents: ["connect", "conected"] }),
      `${place}.systemEvents[1] cannot be "conected": it is none of connect, connected, disconnected.`,
    ],
    [
      withHandler({ ...handler, auth: { type: "None" } }),
      `${place}.auth is no setting: there are urlTemplate, userEventPattern, systemEvents.`,
    ],
    [withHandler({ urlTemplate }), `${place} takes no event at all`],
  ];
  for (const [value, explanation] of refused) {
    it(`refuses ${JSON.stringify(value)}`, () => {
      const checked = checkHubs(value);
      if (checked.kind === "checked") throw new Error("It was taken.");
      const told = describeRefused(checked);
      expect(told.slice(0, explanation.length)).to.equal(explanation);
      expect(told).not.to.contain("secret");
    });
  }
});

describe("the first handler that takes an event", () => {
  const checked = checkHubs({
    Chat: {
      eventHandlers: [
        { urlTemplate: `${urlTemplate}0`, userEventPattern: "a,b" },
        { urlTemplate: `${urlTemplate}1`, userEventPattern: "b,c", systemEvents: ["connected"] },
        { urlTemplate: `${urlTemplate}2`, userEventPattern: "*", systemEvents: ["connected"] },
      ],
    },
  });
  if (checked.kind === "refused") throw new Error(describeRefused(checked));
  const handlers = checked.value.get("chat")?.eventHandlers ?? [];
  const place = (handler: EventHandler | undefined): number =>
    handler === undefined ? -1 : handlers.indexOf(handler);

  it("gets it, and no other", () => {
    expect(
      ["a", "b", "c", "d"].map((name) => place(findUserHandler(handlers, name))),
    ).to.deep.equal([0, 0, 1, 2]);
    expect(place(findSystemHandler(handlers, "connected"))).to.equal(1);
    expect(place(findSystemHandler(handlers, "connect"))).to.equal(-1);
    expect(place(findUserHandler([], "a"))).to.equal(-1);
  });
});
