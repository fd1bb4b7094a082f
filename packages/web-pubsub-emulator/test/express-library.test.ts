import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { WebPubSubServiceClient } from "@azure/web-pubsub";
import {
  WebPubSubClient,
  WebPubSubJsonProtocol,
  type ServerDataMessage,
} from "@azure/web-pubsub-client";
import {
  WebPubSubEventHandler,
  type ConnectedRequest,
  type ConnectRequest,
  type DisconnectedRequest,
  type UserEventRequest,
  type WebPubSubEventHandlerOptions,
} from "@azure/web-pubsub-express";
import { createEmulator, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import express from "express";
import { jsonProtocol, knock, TestSocket } from "./test-socket.ts";
import { createClientUrl } from "./tokens.ts";

/** An application made with the official library for express, and what it was told. */
class Application implements AsyncDisposable {
  readonly #server = createServer();
  readonly connects: ConnectRequest[] = [];
  readonly connected: ConnectedRequest[] = [];
  readonly events: UserEventRequest[] = [];
  /** Resolves when a client's end is told. */
  readonly disconnected: Promise<DisconnectedRequest>;

  static async open(options: WebPubSubEventHandlerOptions): Promise<Application> {
    const application = new Application(options);
    application.#server.listen(0, "127.0.0.1");
    await once(application.#server, "listening");
    return application;
  }

  private constructor(options: WebPubSubEventHandlerOptions) {
    let tell: (request: DisconnectedRequest) => void;
    this.disconnected = new Promise((resolve) => (tell = resolve));
    const handler = new WebPubSubEventHandler("chat", {
      path: "/eventhandler",
      ...options,
      handleConnect: (request, response) => {
        this.connects.push(request);
        if (options.handleConnect === undefined) response.success();
        else options.handleConnect(request, response);
      },
      onConnected: (request) => void this.connected.push(request),
      onDisconnected: (request) => tell(request),
      handleUserEvent: (request, response) => {
        this.events.push(request);
        if (options.handleUserEvent === undefined) response.success();
        else options.handleUserEvent(request, response);
      },
    });
    this.#server.on("request", express().use(handler.getMiddleware()));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/eventhandler`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, "close");
  }
}

describe("@azure/web-pubsub-express", () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await createEmulator();
  });
  afterEach(() => emulator.close());

  async function serve(options: WebPubSubEventHandlerOptions = {}): Promise<Application> {
    const application = await Application.open(options);
    emulator.configureHub("chat", {
      eventHandlers: [
        {
          urlTemplate: application.url,
          userEventPattern: "*",
          systemEvents: ["connect", "connected", "disconnected"],
        },
      ],
    });
    return application;
  }

  it("hears the whole life of an official client, and answers it", async () => {
    await using application = await serve({
      handleConnect: ({ context }, response) => {
        response.setState("visits", 1);
        response.success({
          userId: `${context.userId ?? ""}-checked`,
          groups: ["news"],
          roles: ["webpubsub.sendToGroup.news"],
        });
      },
      handleUserEvent: ({ context, data, dataType }, response) => {
        response.setState("visits", (context.states["visits"] as number) + 1);
        if (dataType === "text") response.success(`you said ${data}`, "text");
        else if (dataType === "json") response.success(JSON.stringify({ got: data }), "json");
        else response.success(data, "binary");
      },
    });
    const service = new WebPubSubServiceClient(emulator.connectionString, "chat", {
      allowInsecureConnection: true,
    });
    const { url } = await service.getClientAccessToken({ userId: "ada" });
    const client = new WebPubSubClient(url, {
      protocol: WebPubSubJsonProtocol(),
      autoReconnect: false,
      keepAliveIntervalInMs: 0,
      keepAliveTimeoutInMs: 0,
    });
    const connected = new Promise<string | undefined>((resolve) => {
      client.on("connected", ({ userId }) => resolve(userId));
    });
    const replies: ServerDataMessage[] = [];
    client.on("server-message", ({ message }) => replies.push(message));
    await client.start();
    expect(await connected).to.equal("ada-checked");

    await client.sendEvent("say", "hello", "text");
    await client.sendEvent("say", { a: 1 }, "json");
    await client.sendEvent("say", new Uint8Array([1, 2]).buffer, "binary");
    // A reply comes before its acknowledgement, for which sendEvent waits.
    expect(replies.map(({ dataType }) => dataType)).to.deep.equal(["text", "json", "binary"]);
    expect(replies[0]?.data).to.equal("you said hello");
    expect(replies[1]?.data).to.deep.equal({ got: { a: 1 } });
    expect(new Uint8Array(replies[2]?.data as ArrayBuffer)).to.deep.equal(new Uint8Array([1, 2]));
    const invoked = await client.invokeEvent("say", "again", "text");
    expect(invoked.data).to.equal("you said again");
    await client.sendToGroup("news", "hi", "text");
    expect(await service.groupExists("news")).to.equal(true);

    await service.closeUserConnections("ada-checked", { reason: "enough" });
    const ended = await application.disconnected;
    expect(ended.reason).to.equal("Application server closed the connection. Reason: enough");
    expect(ended.context.states).to.deep.equal({ visits: 5 });
    expect(application.connects.map(({ context }) => context.userId)).to.deep.equal(["ada"]);
    expect(application.connected.map(({ context }) => context.userId)).to.deep.equal([
      "ada-checked",
    ]);
    // Each found the state of the one before and raised it.
    expect(application.events.map(({ context }) => context.states["visits"])).to.deep.equal([
      2, 3, 4, 5,
    ]);
  });

  const overrides: readonly (readonly [string, object, object])[] = [
    ["nothing", {}, { userId: "ada", groups: ["token"], publishes: true }],
    ["no user", { userId: "" }, { userId: null, groups: ["token"], publishes: true }],
    ["no roles", { roles: [] }, { userId: "ada", groups: ["token"], publishes: false }],
    ["no groups", { groups: [] }, { userId: "ada", groups: ["token"], publishes: true }],
    ["groups", { groups: ["a", "b"] }, { userId: "ada", groups: ["a", "b"], publishes: true }],
  ];
  for (const [name, answer, expected] of overrides) {
    it(`lets a client in with ${name} of its own`, async () => {
      await using _application = await serve({
        handleConnect: (_request, response) => response.success(answer),
      });
      const claims = { userId: "ada", groups: ["token"], roles: ["webpubsub.sendToGroup"] };
      using client = await TestSocket.openJson(createClientUrl(emulator, "chat", claims));
      const { userId, groups } = await emulator.waitFor({ kind: "connected" });
      const send = { type: "sendToGroup", group: "other", dataType: "text", data: "x", ackId: 1 };
      const { success: publishes } = await client.ask(send);
      expect({ userId, groups, publishes }).to.deep.equal(expected);
    });
  }

  it("chooses among the subprotocols that a client offers, its own included", async () => {
    await using application = await serve({
      handleConnect: ({ subprotocols }, response) => {
        response.success({ subprotocol: subprotocols?.at(-1) ?? "" });
      },
    });
    const url = createClientUrl(emulator, "chat");
    using json = await TestSocket.open(url, ["chess.v1", jsonProtocol]);
    expect(json.socket.protocol).to.equal(jsonProtocol);
    expect(await json.nextJson()).to.include({ type: "system", event: "connected" });
    using simple = await TestSocket.open(url, [jsonProtocol, "chess.v1"]);
    expect(simple.socket.protocol).to.equal("chess.v1");
    simple.socket.send("e2e4");
    await emulator.waitFor({ kind: "upstreamCalled", event: "message" });
    expect(application.events.map(({ data }) => data)).to.deep.equal(["e2e4"]);
    expect((await emulator.waitFor({ kind: "connected", subprotocol: "chess.v1" })).hub).to.equal(
      "chat",
    );
  });

  it("keeps a client out that it does not like", async () => {
    await using application = await serve({
      handleConnect: (_request, response) => response.fail(401, "members only"),
    });
    const answer = await knock(createClientUrl(emulator, "chat"));
    expect(answer).to.deep.equal({ status: 401, body: "members only" });
    expect(application.connected).to.deep.equal([]);
  });

  it("fails an event, which a simple client does not survive", async () => {
    await using application = await serve({
      handleUserEvent: (_request, response) => response.fail(400, "no"),
    });
    const url = createClientUrl(emulator, "chat");
    using json = await TestSocket.openJson(url);
    const event = { type: "event", event: "say", dataType: "text", data: "x", ackId: 1 };
    expect((await json.ask(event))["error"]).to.have.property("name", "InternalServerError");
    expect(await json.ask({ type: "ping" })).to.deep.equal({ type: "pong" });
    using simple = await TestSocket.open(url);
    simple.socket.send("x");
    expect((await simple.closed).code).to.equal(1011);
    expect((await application.disconnected).reason).to.contain("The event handler failed");
  });

  it("allows the endpoints it is told to", async () => {
    await using _application = await serve({ allowedEndpoints: [emulator.endpoint] });
    using _client = await TestSocket.openJson(createClientUrl(emulator, "chat"));
    await emulator.waitFor({ kind: "connected" });
  });

  it("keeps other endpoints out, and the emulator says why", async () => {
    await using application = await serve({ allowedEndpoints: ["https://contoso.example"] });
    expect((await knock(createClientUrl(emulator, "chat"))).status).to.equal(500);
    const told = await emulator.waitFor({ kind: "upstreamCalled", event: "validate" });
    expect(told.problem).to.contain("it wants events of contoso.example alone");
    expect(application.connects).to.deep.equal([]);
  });
});
