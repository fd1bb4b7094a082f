import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { createEmulator, type Emulator, type HubSettings } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { WebSocket } from "ws";
import { knock, TestSocket } from "./test-socket.ts";
import { everything, Scene, userEvents } from "./webhook-scene.ts";
import { allowAll, answerWith, type Webhook } from "./webhook.ts";

const welcome = allowAll((_call, response) => response.end('{"userId":"guest"}'));

const settings = (webhook: Webhook, anonymousConnectPolicy: "allow" | "deny"): HubSettings => ({
  anonymousConnectPolicy,
  eventHandlers: [{ urlTemplate: webhook.url, systemEvents: ["connect", "disconnected"] }],
});

const address = (emulator: Emulator): URL =>
  new URL("/client/hubs/chat", emulator.endpoint.replace("http", "ws"));

describe("webhooks that are asked about a client", () => {
  for (const status of [401, 403, 500]) {
    it(`answer it with ${status} and their own words`, async () => {
      const answer = allowAll((_call, response) =>
        response.writeHead(status, { "Content-Type": "text/plain" }).end("not you"),
      );
      await using scene = await Scene.open(everything, answer);
      const answered = knock(scene.url);
      if (status === 500) {
        for (const delay of [1000, 3000, 5000]) {
          await scene.clock.awaited(delay);
          scene.clock.advance({ milliseconds: delay });
        }
      }
      expect(await answered).to.deep.equal({ status, body: "not you" });
      await scene.emulator.waitFor({ kind: "clientRefused", status });
      await scene.emulator.close();
      await scene.webhook.next();
      expect(scene.webhook.waiting).to.equal(status === 500 ? 3 : 0);
    });
  }

  it("and redirect keep it out with 500", async () => {
    const answer = allowAll((_call, response) =>
      response.writeHead(302, { Location: "/elsewhere" }).end(),
    );
    await using scene = await Scene.open(everything, answer);
    expect((await knock(scene.url)).status).to.equal(500);
  });

  describe("without a token", () => {
    it("let it in as the user that they name, where the hub lets it knock", async () => {
      await using scene = await Scene.open(userEvents, welcome);
      scene.emulator.configureHub("chat", settings(scene.webhook, "allow"));
      using _client = await TestSocket.open(address(scene.emulator));
      await scene.emulator.waitFor({ kind: "connected", userId: "guest" });
      expect(JSON.parse(String((await scene.webhook.next()).body))).to.deep.include({
        claims: {},
      });
    });

    it("are not asked where the hub does not let it knock", async () => {
      await using scene = await Scene.open(userEvents, welcome);
      scene.emulator.configureHub("chat", settings(scene.webhook, "deny"));
      expect((await knock(address(scene.emulator))).status).to.equal(401);
      expect(scene.webhook.waiting).to.equal(0);
    });

    it("keep it out when they name no user", async () => {
      await using scene = await Scene.open(userEvents, answerWith(204));
      scene.emulator.configureHub("chat", settings(scene.webhook, "allow"));
      const { status, body } = await knock(address(scene.emulator));
      expect(status).to.equal(401);
      expect(body).to.contain("no handler of the connect event gave it a user");
    });

    it("keep it out when there are none", async () => {
      await using emulator = await createEmulator({
        hubs: { chat: { anonymousConnectPolicy: "allow" } },
      });
      expect((await knock(address(emulator))).status).to.equal(401);
    });
  });

  it("are not waited for when the client gives up", async () => {
    let hangUp: (() => void) | undefined;
    const hungUp = new Promise<void>((resolve) => (hangUp = resolve));
    const answer = allowAll((_call, response) => void response.on("close", () => hangUp?.()));
    await using scene = await Scene.open(everything, answer);
    const socket = new WebSocket(scene.url);
    const failed = once(socket, "error");
    await scene.webhook.next();
    socket.terminate();
    await failed;
    await hungUp;
    const told = await scene.emulator.waitFor({ kind: "upstreamCalled", event: "connect" });
    expect(told.problem).to.equal("the client has gone");
    await scene.emulator.close();
    expect(scene.webhook.waiting).to.equal(0);
  });

  it("hear the end of a client that they let in and that was no WebSocket after all", async () => {
    await using scene = await Scene.open(everything, answerWith(204));
    const { href } = new URL(scene.url.href.replace(/^ws/, "http"));
    const headers = { Connection: "Upgrade", Upgrade: "websocket" };
    const [response] = (await once(get(href, { headers }), "response")) as [IncomingMessage];
    response.resume();
    expect(response.statusCode).to.equal(400);
    const names = [await scene.webhook.next(), await scene.webhook.next()].map(
      (call) => call.headers["ce-eventname"],
    );
    expect(names).to.deep.equal(["connect", "disconnected"]);
  });
});
