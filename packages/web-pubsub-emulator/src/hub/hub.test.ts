import { expect } from "chai";
import type { Connection } from "./connection.ts";
import type { Delivery } from "./delivery.ts";
import { compileFilter } from "./filter/filter.ts";
import type { HappeningDetail } from "./happening.ts";
import { GroupNames } from "./group-names.ts";
import { Hub } from "./hub.ts";
import { Hubs } from "./hubs.ts";
import { isGroupName, isHubName } from "./names.ts";
import { Permissions } from "./permissions.ts";

const message: Delivery = { kind: "serverMessage", payload: { kind: "text", text: "hi" } };

class Room {
  readonly happenings: HappeningDetail[] = [];
  readonly received: string[] = [];
  readonly hub = new Hub("chat", { publish: (happening) => this.happenings.push(happening) });

  enter(id: string, userId: string | null, groups: readonly string[] = []): Connection {
    const connection: Connection = {
      id,
      userId,
      subprotocol: "",
      groups: new GroupNames(groups),
      permissions: new Permissions([]),
      outbox: {
        deliver: () => this.received.push(id),
        close: (reason) => {
          this.received.push(`${id} closed`);
          this.hub.disconnect(connection, { by: "application", code: 1000, reason });
        },
      },
    };
    this.hub.connect(connection);
    return connection;
  }
}

function createConnection(id: string): Connection {
  const outbox = { deliver: () => {}, close: () => {} };
  const permissions = new Permissions([]);
  return { id, userId: null, subprotocol: "", groups: new GroupNames(), permissions, outbox };
}

describe("Hub", () => {
  it("delivers to all, a group, a user and a connection", () => {
    const room = new Room();
    room.enter("a1", "ada", ["news"]);
    room.enter("a2", "ada");
    room.enter("b1", "bob", ["news"]);
    const received = (send: () => void): string => {
      room.received.length = 0;
      send();
      return room.received.join(" ");
    };
    const { hub } = room;
    expect(received(() => hub.send(message, { scope: { kind: "all" } }))).to.equal("a1 a2 b1");
    const news = { kind: "group", group: "news" } as const;
    expect(received(() => hub.send(message, { scope: news }))).to.equal("a1 b1");
    const excluded = new Set(["a1"]);
    expect(received(() => hub.send(message, { scope: news, excluded }))).to.equal("b1");
    const user = { kind: "user", userId: "ada" } as const;
    expect(received(() => hub.send(message, { scope: user }))).to.equal("a1 a2");
    const connection = { kind: "connection", connectionId: "b1" } as const;
    expect(received(() => hub.send(message, { scope: connection }))).to.equal("b1");
    const gone = { kind: "connection", connectionId: "c1" } as const;
    expect(received(() => hub.send(message, { scope: gone }))).to.equal("");
    const compiled = compileFilter("userId eq 'bob'");
    if (compiled.kind === "invalid") throw new Error(compiled.message);
    const filtered = { scope: { kind: "all" }, filter: compiled.filter } as const;
    expect(received(() => hub.send(message, filtered))).to.equal("b1");
  });

  it("closes everyone in an audience although each leaves the hub meanwhile", () => {
    const room = new Room();
    for (const id of ["a1", "a2", "a3"]) room.enter(id, "ada", ["news"]);
    room.hub.close({ scope: { kind: "group", group: "news" } }, "bye");
    expect(room.received).to.deep.equal(["a1 closed", "a2 closed", "a3 closed"]);
    expect(room.hub.hasGroup("news")).to.equal(false);
    expect(room.hub.hasUser("ada")).to.equal(false);
  });

  it("forgets groups and users with their last connection, and tells once", () => {
    const room = new Room();
    const ada = room.enter("a1", "ada", ["news"]);
    room.hub.join(ada, "sport");
    room.hub.join(ada, "sport");
    room.hub.leave(ada, "news");
    room.hub.leave(ada, "news");
    room.hub.leaveAll(ada);
    expect(room.hub.hasGroup("sport")).to.equal(false);
    const ending = { by: "client", code: 1001, reason: "gone" } as const;
    room.hub.disconnect(ada, ending);
    room.hub.disconnect(ada, ending);
    expect(room.hub.connection("a1")).to.equal(undefined);
    expect(room.happenings.map(({ kind }) => kind)).to.deep.equal([
      "connected",
      "joined",
      "left",
      "left",
      "disconnected",
    ]);
  });

  it("is one hub whatever the case of its name, and kept while somebody is in it", () => {
    const hubs = new Hubs({ publish: () => {} });
    const hub = hubs.get("Chat");
    const ada = createConnection("a1");
    hub.connect(ada);
    expect(hubs.get("chat")).to.equal(hub);
    expect(hubs.get("chat2")).not.to.equal(hub);
    hub.disconnect(ada, { by: "client", code: 1000, reason: "" });
    expect(hubs.get("chat")).not.to.equal(hub);
    expect(hubs.snapshot()).to.deep.equal({ hubs: [] });
  });
});

describe("names", () => {
  const hubs: readonly (readonly [string, boolean])[] = [
    ["chat", true],
    ["C", true],
    ["a_1`,.[]", true],
    [`a${"b".repeat(127)}`, true],
    [`a${"b".repeat(128)}`, false],
    ["1chat", false],
    ["_chat", false],
    ["chat room", false],
    ["chat-room", false],
    ["", false],
  ];
  for (const [name, valid] of hubs) {
    it(`hub ${name.slice(0, 20)} (${name.length}): ${valid}`, () => {
      expect(isHubName(name)).to.equal(valid);
    });
  }
  const groups: readonly (readonly [string, boolean])[] = [
    ["g", true],
    [" g ", true],
    ["g".repeat(1024), true],
    ["g".repeat(1025), false],
    ["", false],
    [" \t", false],
  ];
  for (const [name, valid] of groups) {
    it(`group ${JSON.stringify(name.slice(0, 20))} (${name.length}): ${valid}`, () => {
      expect(isGroupName(name)).to.equal(valid);
    });
  }
});
