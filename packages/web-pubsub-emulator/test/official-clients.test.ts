import { WebPubSubServiceClient } from "@azure/web-pubsub";
import {
  WebPubSubClient,
  WebPubSubJsonProtocol,
  type GroupDataMessage,
  type OnDisconnectedArgs,
  type SendMessageError,
  type ServerDataMessage,
} from "@azure/web-pubsub-client";
import { createEmulator, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { createQueue } from "./queue.ts";

/** An official client that is connected, and what it has heard so far. */
interface Listener {
  readonly client: WebPubSubClient;
  readonly connectionId: string;
  readonly disconnected: Promise<OnDisconnectedArgs>;
  readonly nextServerMessage: () => Promise<ServerDataMessage>;
  readonly nextGroupMessage: () => Promise<GroupDataMessage>;
}

describe("official clients", () => {
  let emulator: Emulator;
  let chat: WebPubSubServiceClient;
  const started: WebPubSubClient[] = [];

  beforeEach(async () => {
    emulator = await createEmulator();
    chat = new WebPubSubServiceClient(emulator.connectionString, "chat", {
      allowInsecureConnection: true,
    });
  });
  afterEach(async () => {
    for (const client of started.splice(0)) client.stop();
    await emulator.close();
  });

  async function start(
    userId: string,
    roles: string[] = [],
    groups: string[] = [],
  ): Promise<Listener> {
    const { url } = await chat.getClientAccessToken({ userId, roles, groups });
    const protocol = WebPubSubJsonProtocol();
    const client = new WebPubSubClient(url, {
      protocol,
      autoReconnect: false,
      messageRetryOptions: { maxRetries: 0 },
      // Its timers go on after the service has closed it, and keep the process alive.
      keepAliveIntervalInMs: 0,
      keepAliveTimeoutInMs: 0,
    });
    started.push(client);
    const connected = new Promise<string>((resolve) => {
      client.on("connected", (event) => {
        expect(event.userId).to.equal(userId);
        resolve(event.connectionId);
      });
    });
    const disconnected = new Promise<OnDisconnectedArgs>((resolve) => {
      client.on("disconnected", resolve);
    });
    const server = createQueue<ServerDataMessage>();
    const group = createQueue<GroupDataMessage>();
    client.on("server-message", ({ message }) => server.push(message));
    client.on("group-message", ({ message }) => group.push(message));
    await client.start();
    return {
      client,
      connectionId: await connected,
      disconnected,
      nextServerMessage: server.next,
      nextGroupMessage: group.next,
    };
  }

  it("close a connection, and the reason arrives", async () => {
    const ada = await start("ada");
    expect(ada.connectionId).to.match(/^[A-Za-z0-9_-]{31,32}$/);
    expect(await chat.connectionExists(ada.connectionId)).to.equal(true);
    expect(await chat.userExists("ada")).to.equal(true);
    await chat.closeConnection(ada.connectionId, { reason: "Signed in elsewhere" });
    const { message } = await ada.disconnected;
    expect(message?.message).to.equal(
      "Application server closed the connection. Reason: Signed in elsewhere",
    );
    expect(await chat.connectionExists(ada.connectionId)).to.equal(false);
    expect(await chat.userExists("ada")).to.equal(false);
    await chat.closeConnection(ada.connectionId);
  });

  it("close a group's, a user's and all connections", async () => {
    const [ada, bob, cay] = [
      await start("ada", [], ["news"]),
      await start("bob"),
      await start("cay"),
    ];
    await chat.group("news").closeAllConnections({ reason: "no news" });
    expect((await ada.disconnected).message?.message).to.contain("Reason: no news");
    await chat.closeUserConnections("bob");
    expect((await bob.disconnected).message?.message).to.equal(
      "Application server closed the connection.",
    );
    expect(await chat.connectionExists(cay.connectionId)).to.equal(true);
    await chat.closeAllConnections();
    await cay.disconnected;
  });

  it("leave the excluded out of a send", async () => {
    const [ada, bob] = [await start("ada"), await start("bob")];
    const excludedConnections = [ada.connectionId];
    await chat.sendToAll("some", { contentType: "text/plain", excludedConnections });
    await chat.sendToAll("all", { contentType: "text/plain" });
    expect((await bob.nextServerMessage()).data).to.equal("some");
    expect((await ada.nextServerMessage()).data).to.equal("all");
  });

  it("send text, JSON and bytes to all, a user, a connection and a filtered few", async () => {
    const [ada, bob] = [await start("ada"), await start("bob")];
    await chat.sendToAll("hällo", { contentType: "text/plain" });
    for (const { nextServerMessage } of [ada, bob]) {
      expect(await nextServerMessage()).to.include({ dataType: "text", data: "hällo" });
    }
    await chat.sendToAll({ big: [1, "two"] }, { filter: "userId eq 'bob'" });
    await chat.sendToUser("ada", new Uint8Array([0, 255]).buffer);
    expect((await bob.nextServerMessage()).data).to.deep.equal({ big: [1, "two"] });
    const binary = await ada.nextServerMessage();
    expect(binary.dataType).to.equal("binary");
    expect(Buffer.from(binary.data as ArrayBuffer)).to.deep.equal(Buffer.from([0, 255]));
    await chat.sendToConnection(bob.connectionId, "only you", { contentType: "text/plain" });
    expect((await bob.nextServerMessage()).data).to.equal("only you");
  });

  it("refuse an invalid filter with the service's own words", async () => {
    const failure = await chat
      .sendToAll("x", { contentType: "text/plain", filter: "invalid filter" })
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    expect(failure).to.be.an("error").with.property("statusCode", 400);
    expect(failure).to.match(/Syntax error at position 14 in 'invalid filter'/);
  });

  it("refuse another key with 401", async () => {
    const [, key = ""] = /AccessKey=([^;]+)/.exec(emulator.connectionString) ?? [];
    const wrong = emulator.connectionString.replace(key, key.split("").reverse().join(""));
    const stranger = new WebPubSubServiceClient(wrong, "chat", { allowInsecureConnection: true });
    const failure = await stranger.closeConnection("a1").then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).to.be.an("error").with.property("statusCode", 401);
  });

  it("join, send to and leave groups, and are told of duplicates and of what is forbidden", async () => {
    const roles = ["webpubsub.joinLeaveGroup.news", "webpubsub.sendToGroup.news"];
    const [ada, bob] = [await start("ada", roles), await start("bob", [], ["news"])];
    await ada.client.joinGroup("news");
    await ada.client.sendToGroup("news", { n: 1 }, "json", { ackId: 7 });
    for (const { nextGroupMessage } of [ada, bob]) {
      const message = await nextGroupMessage();
      expect(message).to.include({ group: "news", fromUserId: "ada", dataType: "json" });
      expect(message.data).to.deep.equal({ n: 1 });
    }
    const again = await ada.client.sendToGroup("news", "again", "text", { ackId: 7 });
    expect(again.isDuplicated).to.equal(true);
    await ada.client.sendToGroup("news", "not to me", "text", { noEcho: true });
    expect((await bob.nextGroupMessage()).data).to.equal("not to me");
    await chat.group("news").sendToAll("from the service", { contentType: "text/plain" });
    expect(await ada.nextGroupMessage()).to.include({ data: "from the service", fromUserId: null });
    await ada.client.leaveGroup("news");
    const refusal = await ada.client.joinGroup("sport").then(
      () => undefined,
      (error: unknown) => error as SendMessageError,
    );
    expect(refusal?.errorDetail).to.deep.equal({
      name: "Forbidden",
      message: "The client does not have permission to join group 'sport'.",
    });
  });

  it("manage groups, users and permissions", async () => {
    const ada = await start("ada");
    const news = chat.group("news");
    await news.addConnection(ada.connectionId);
    expect(await chat.groupExists("news")).to.equal(true);
    await news.removeUser("ada");
    expect(await chat.groupExists("news")).to.equal(false);
    await news.addUser("ada");
    await chat.removeConnectionsFromGroups(["news"], "userId eq 'ada'");
    expect(await chat.groupExists("news")).to.equal(false);
    await chat.addConnectionsToGroups(["news", "sport"], "userId eq 'ada'");
    await chat.removeUserFromAllGroups("ada");
    expect(await chat.groupExists("sport")).to.equal(false);
    const permission = { targetName: "news" };
    expect(await chat.hasPermission(ada.connectionId, "joinLeaveGroup", permission)).to.equal(
      false,
    );
    await chat.grantPermission(ada.connectionId, "joinLeaveGroup", permission);
    expect(await chat.hasPermission(ada.connectionId, "joinLeaveGroup", permission)).to.equal(true);
    await ada.client.joinGroup("news");
    await chat.revokePermission(ada.connectionId, "joinLeaveGroup", permission);
    expect(await chat.groupExists("news"), "membership stays").to.equal(true);
    const refusal = await ada.client.leaveGroup("news").then(
      () => undefined,
      (error: unknown) => error as SendMessageError,
    );
    expect(refusal?.errorDetail?.name).to.equal("Forbidden");
  });

  it("page through the members of a group", async () => {
    const members: string[] = [];
    for (let index = 0; index < 5; index++) {
      members.push((await start(`user${index}`, [], ["news"])).connectionId);
    }
    const listed: string[] = [];
    const sizes: number[] = [];
    const pages = (await chat.group("news").listConnections({ maxPageSize: 2 })).byPage();
    for await (const page of pages) {
      sizes.push(page.length);
      listed.push(...page.map(({ connectionId }) => connectionId));
    }
    expect(sizes).to.deep.equal([2, 2, 1]);
    expect(listed).to.deep.equal([...members].sort());
    const first: string[] = [];
    for await (const member of await chat.group("news").listConnections({ top: 3 })) {
      first.push(member.connectionId);
    }
    expect(first).to.deep.equal(listed.slice(0, 3));
  });

  it("keep a connection on which nobody takes events", async () => {
    const ada = await start("ada");
    const refusal = await ada.client.sendEvent("buy", "it", "text").then(
      () => undefined,
      (error: unknown) => error as SendMessageError,
    );
    expect(refusal?.errorDetail).to.deep.equal({
      name: "InternalServerError",
      message: "Internal server error",
    });
    expect(await chat.connectionExists(ada.connectionId)).to.equal(true);
    await emulator.waitFor({
      kind: "eventUnhandled",
      event: "buy",
      connectionId: ada.connectionId,
    });
  });
});
