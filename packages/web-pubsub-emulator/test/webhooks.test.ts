import {
  createEmulator,
  EmulatorError,
  type Emulator,
  type EmulatorOptions,
  type HubSettings,
} from "@restline/web-pubsub-emulator";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { expect } from "chai";
import { WebSocket } from "ws";
import { knock, TestSocket, jsonProtocol } from "./test-socket.ts";
import { createClientUrl, readKey } from "./tokens.ts";
import { watchedClock, type WatchedClock } from "./watched-clock.ts";
import { allowAll, answerWith, Webhook, type Answerer } from "./webhook.ts";

const everything = {
  userEventPattern: "*",
  systemEvents: ["connect", "connected", "disconnected"],
} as const;
const userEvents = { userEventPattern: "*" } as const;

/** An emulator whose hub chat has one webhook, and both closed at the end. */
class Scene implements AsyncDisposable {
  readonly webhook: Webhook;
  readonly emulator: Emulator;
  readonly clock: WatchedClock;

  private constructor(webhook: Webhook, emulator: Emulator, clock: WatchedClock) {
    this.webhook = webhook;
    this.emulator = emulator;
    this.clock = clock;
  }

  static async open(
    settings: {
      userEventPattern?: string;
      systemEvents?: readonly ("connect" | "connected" | "disconnected")[];
    },
    answer: Answerer,
    options: EmulatorOptions & { readonly path?: string } = {},
  ): Promise<Scene> {
    const webhook = await Webhook.open(answer);
    const clock = watchedClock();
    const { path = "/", ...rest } = options;
    const eventHandlers = [{ urlTemplate: `${webhook.url}${path}`, ...settings }];
    const emulator = await createEmulator({ clock, hubs: { chat: { eventHandlers } }, ...rest });
    return new Scene(webhook, emulator, clock);
  }

  get url(): URL {
    return createClientUrl(this.emulator, "chat", { userId: "ada" });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.emulator.close();
    await this.webhook[Symbol.asyncDispose]();
  }
}

const event = { type: "event", event: "buy", dataType: "text", data: "it", ackId: 1 };
const internal = { name: "InternalServerError", message: "Internal server error" };

describe("webhooks", () => {
  it("get events as the documented requests, signed with both keys", async () => {
    const secondaryAccessKey = "secondary-key-secondary-key-secondary";
    await using scene = await Scene.open(everything, answerWith(204), {
      secondaryAccessKey,
      path: "/api/{event}?code=secret&hub={hub}",
    });
    const { webhook, emulator } = scene;
    using client = await TestSocket.openJson(scene.url);
    const { connectionId } = client;
    expect(await client.ask(event)).to.include({ type: "ack", success: true });
    client.socket.close(1000, "enough");
    const calls = [await webhook.next(), await webhook.next(), await webhook.next()];
    calls.push(await webhook.next());
    const names = ["connect", "connected", "buy", "disconnected"];
    expect(calls.map(({ target }) => target)).to.deep.equal(
      names.map((name) => `/api/${name}?code=secret&hub=chat`),
    );
    const hmac = (key: string): string =>
      `sha256=${createHmac("sha256", key).update(connectionId).digest("hex")}`;
    for (const [index, { headers }] of calls.entries()) {
      const kind = names[index] === "buy" ? "user" : "sys";
      expect(headers).to.include({
        "ce-specversion": "1.0",
        "ce-awpsversion": "1.0",
        "ce-type": `azure.webpubsub.${kind}.${names[index]}`,
        "ce-source": `/hubs/chat/client/${connectionId}`,
        "ce-id": String(index),
        "ce-signature": `${hmac(readKey(emulator))},${hmac(secondaryAccessKey)}`,
        "ce-connectionid": connectionId,
        "ce-hub": "chat",
        "ce-eventname": names[index],
        "ce-userid": "ada",
        "webhook-request-origin": new URL(emulator.endpoint).host,
      });
      expect(headers["ce-subprotocol"]).to.equal(index === 0 ? undefined : jsonProtocol);
    }
    expect(calls[2]?.body.toString()).to.equal("it");
    expect(JSON.parse(String(calls[3]?.body))).to.deep.equal({ reason: "enough" });
    const told = await emulator.waitFor({ kind: "upstreamCalled", event: "disconnected" });
    expect(told).to.deep.include({
      hub: "chat",
      connectionId,
      url: `${webhook.url}/api/disconnected`,
      status: 204,
      attempts: 1,
      durationInMs: 0,
    });
  });

  it("are told of a client all that it brings but its tokens", async () => {
    await using scene = await Scene.open({ systemEvents: ["connect"] }, answerWith(204));
    const url = scene.url;
    url.searchParams.append("room", "1");
    url.searchParams.append("room", "2");
    using _client = await TestSocket.open(url, [jsonProtocol], {
      headers: { Authorization: "Bearer other", "X-Trace": "t" },
    });
    const { body } = await scene.webhook.next();
    expect(body.toString()).not.to.match(/access_token|Bearer/);
    const told = JSON.parse(body.toString()) as Record<string, Record<string, unknown>>;
    expect(Object.keys(told)).to.deep.equal([
      ...["claims", "query", "headers", "subprotocols", "clientCertificates"],
    ]);
    expect(told["query"]).to.deep.equal({ room: ["1", "2"] });
    expect(told["claims"]).to.deep.include({ sub: ["ada"], role: [], "webpubsub.group": [] });
    expect(told["headers"]).to.deep.include({ "X-Trace": ["t"], Upgrade: ["websocket"] });
    expect(told["subprotocols"]).to.deep.equal([jsonProtocol]);
  });

  it("get the events of one connection one at a time, in their order", async () => {
    const open: (() => void)[] = [];
    await using scene = await Scene.open(
      userEvents,
      allowAll((_call, response) => open.push(() => response.writeHead(204).end())),
    );
    using client = await TestSocket.openJson(scene.url);
    for (const ackId of [1, 2, 3])
      client.socket.send(JSON.stringify({ ...event, data: `${ackId}`, ackId }));
    for (const ackId of [1, 2, 3]) {
      expect((await scene.webhook.next()).body.toString()).to.equal(`${ackId}`);
      expect(scene.webhook.waiting).to.equal(0);
      open.shift()?.();
      expect(await client.nextJson()).to.deep.equal({ type: "ack", ackId, success: true });
    }
  });

  it("slow a client down that raises more events than they can take", async () => {
    const open: (() => void)[] = [];
    await using scene = await Scene.open(
      userEvents,
      allowAll((_call, response) => open.push(() => response.writeHead(204).end())),
    );
    using client = await TestSocket.openJson(scene.url);
    const count = 300;
    const data = "x".repeat(64 * 1024);
    for (let ackId = 1; ackId <= count; ackId++) {
      client.socket.send(JSON.stringify({ ...event, data, ackId }));
    }
    for (let ackId = 1; ackId <= count; ackId++) {
      await scene.webhook.next();
      // Sockets hold a part of the rest, whatever the emulator does: this many megabytes they do not.
      if (ackId === 1) expect(client.socket.bufferedAmount).to.be.greaterThan(1024 * 1024);
      open.shift()?.();
      expect(await client.nextJson()).to.include({ ackId, success: true });
    }
  });

  it("stay as they are when others cannot be", async () => {
    await using scene = await Scene.open(userEvents, answerWith(204));
    const wrong = { eventHandlers: [{ urlTemplate: "localhost:3000", userEventPattern: "*" }] };
    expect(() => scene.emulator.configureHub("chat", wrong))
      .to.throw(EmulatorError, /^hubs\.chat\.eventHandlers\[0\]\.urlTemplate cannot be/)
      .with.property("code", "InvalidHubSettings");
    using client = await TestSocket.openJson(scene.url);
    expect(await client.ask(event)).to.include({ success: true });
    scene.emulator.configureHub("CHAT", {});
    expect(await client.ask({ ...event, ackId: 2 })).to.include({ success: false });
  });

  it("are sent cookies and state of the same connection alone", async () => {
    let visit = 0;
    await using scene = await Scene.open(
      userEvents,
      allowAll((_call, response) => {
        visit++;
        response.setHeader("Set-Cookie", [`affinity=${visit}; Path=/`, "other=x"]);
        if (visit < 3) response.setHeader("ce-connectionState", visit === 1 ? "c3RhdGU=" : "");
        response.writeHead(204).end();
      }),
    );
    using client = await TestSocket.openJson(scene.url);
    const seen: unknown[] = [];
    for (const ackId of [1, 2, 3]) {
      await client.ask({ ...event, ackId });
      const { headers } = await scene.webhook.next();
      seen.push([headers["cookie"], headers["ce-connectionstate"]]);
    }
    using other = await TestSocket.openJson(scene.url);
    await other.ask(event);
    const { headers } = await scene.webhook.next();
    expect(seen).to.deep.equal([
      [undefined, undefined],
      ["affinity=1; other=x", "c3RhdGU="],
      ["affinity=2; other=x", undefined],
    ]);
    expect(headers).not.to.have.any.keys("cookie", "ce-connectionstate");
  });

  describe("that fail", () => {
    it("are called again after 1, 3 and 5 seconds, and then no more", async () => {
      await using scene = await Scene.open(userEvents, answerWith(503));
      using client = await TestSocket.openJson(scene.url);
      client.socket.send(JSON.stringify(event));
      const ids = new Set<string | undefined>();
      for (const delay of [1000, 3000, 5000]) {
        ids.add((await scene.webhook.next()).headers["ce-id"]);
        await scene.clock.awaited(delay);
        scene.clock.advance({ milliseconds: delay });
      }
      ids.add((await scene.webhook.next()).headers["ce-id"]);
      expect((await client.nextJson())["error"]).to.deep.equal(internal);
      expect(ids).to.have.keys("1");
      const told = await scene.emulator.waitFor({ kind: "upstreamCalled", event: "buy" });
      expect(told).to.include({
        status: 503,
        problem: "the answer is 503",
        attempts: 4,
        durationInMs: 9000,
      });
    });

    it("may get better on the way", async () => {
      let visit = 0;
      await using scene = await Scene.open(
        userEvents,
        allowAll((_call, response) => {
          visit++;
          if (visit === 1) response.write("x", () => response.destroy());
          else response.writeHead(visit === 2 ? 408 : 204).end();
        }),
      );
      using client = await TestSocket.openJson(scene.url);
      client.socket.send(JSON.stringify(event));
      for (const delay of [1000, 3000]) {
        await scene.clock.awaited(delay);
        scene.clock.advance({ milliseconds: delay });
      }
      expect(await client.nextJson()).to.include({ success: true });
    });

    for (const status of [400, 404, 429, 302]) {
      it(`are not called again after ${status}`, async () => {
        await using scene = await Scene.open(
          userEvents,
          allowAll((_call, response) =>
            response.writeHead(status, { Location: "/elsewhere" }).end(),
          ),
        );
        using client = await TestSocket.openJson(scene.url);
        expect((await client.ask(event))["error"]).to.deep.equal(internal);
        const told = await scene.emulator.waitFor({ kind: "upstreamCalled", event: "buy" });
        expect(told).to.include({ status, attempts: 1 });
      });
    }

    const outrages: readonly (readonly [string, Answerer, RegExp])[] = [
      [
        "answer 20 MiB",
        (_call, response) => response.end(Buffer.alloc(20 * 1024 * 1024)),
        /larger than 16 MiB/,
      ],
      [
        "answer with JSON that is none",
        (_call, response) =>
          response.writeHead(200, { "Content-Type": "application/json" }).end("{"),
        /declared as JSON/,
      ],
      [
        "answer with a type that nobody knows",
        (_call, response) => response.writeHead(200, { "Content-Type": "image/png" }).end("x"),
        /image\/png/,
      ],
    ];
    for (const [name, answer, problem] of outrages) {
      it(`${name}: only the event fails`, async () => {
        await using scene = await Scene.open(userEvents, allowAll(answer));
        using client = await TestSocket.openJson(scene.url);
        expect((await client.ask(event))["error"]).to.deep.equal(internal);
        const told = await scene.emulator.waitFor({ kind: "upstreamCalled", event: "buy" });
        expect(told.problem).to.match(problem);
        expect(await client.ask({ type: "ping" })).to.deep.equal({ type: "pong" });
      });
    }

    const garbage: readonly (readonly [string, Answerer])[] = [
      ["speak no HTTP", (_call, response) => response.socket?.end("hello?\r\n\r\n")],
      [
        "break off in the middle",
        (_call, response) => {
          response.writeHead(200, { "Content-Length": "10" });
          response.write("x", () => response.destroy());
        },
      ],
    ];
    for (const [name, answer] of garbage) {
      it(`${name}: the event fails after all attempts`, async () => {
        await using scene = await Scene.open(userEvents, allowAll(answer));
        using client = await TestSocket.openJson(scene.url);
        client.socket.send(JSON.stringify(event));
        for (const delay of [1000, 3000, 5000]) {
          await scene.clock.awaited(delay);
          scene.clock.advance({ milliseconds: delay });
        }
        expect((await client.nextJson())["error"]).to.deep.equal(internal);
      });
    }

    it("close a simple client with 1011", async () => {
      await using scene = await Scene.open(userEvents, answerWith(400));
      using client = await TestSocket.open(scene.url);
      client.socket.send("it");
      const reason = "The event handler failed for 'message'.";
      expect(await client.closed).to.deep.equal({ code: 1011, reason });
    });

    it("hang: given up after 100 seconds, with other clients unaffected", async () => {
      await using scene = await Scene.open(
        userEvents,
        allowAll(({ body }, response) => {
          if (body.toString() !== "hang") response.writeHead(204).end();
        }),
      );
      using client = await TestSocket.openJson(scene.url);
      using other = await TestSocket.openJson(scene.url);
      client.socket.send(JSON.stringify({ ...event, data: "hang" }));
      await scene.webhook.next();
      expect(await other.ask(event)).to.include({ success: true });
      expect(await client.ask({ type: "ping" })).to.deep.equal({ type: "pong" });
      scene.clock.advance({ milliseconds: 99_999 });
      expect(await client.ask({ type: "ping" })).to.deep.equal({ type: "pong" });
      scene.clock.advance({ milliseconds: 1 });
      expect((await client.nextJson())["error"]).to.deep.equal(internal);
      const told = await scene.emulator.waitFor({
        kind: "upstreamCalled",
        connectionId: client.connectionId,
      });
      expect(told).to.include({ problem: "no answer within 100 s", durationInMs: 100_000 });
    });

    it("hang: everything closes all the same", async () => {
      await using scene = await Scene.open(
        everything,
        allowAll(({ headers }, response) => {
          if (headers["ce-eventname"] === "connected") response.writeHead(204).end();
        }),
      );
      const waiting = knock(scene.url);
      await scene.webhook.next();
      scene.emulator.configureHub("chat", {
        eventHandlers: [
          { urlTemplate: scene.webhook.url, userEventPattern: "*", systemEvents: ["disconnected"] },
        ],
      });
      using client = await TestSocket.openJson(scene.url);
      client.socket.send(JSON.stringify(event));
      await scene.webhook.next();
      await scene.emulator.close();
      expect((await waiting).status).to.equal(500);
      expect((await scene.webhook.next()).headers["ce-eventname"]).to.equal("disconnected");
    });
  });

  describe("are asked whether they want events", () => {
    const asked = async (
      answer: Answerer,
    ): Promise<{ success: unknown; methods: string[]; problem: string | undefined }> => {
      const methods: string[] = [];
      await using scene = await Scene.open(
        userEvents,
        (call, response) => {
          methods.push(`${call.method} ${call.target}`);
          if (call.method === "POST") response.end();
          else {
            expect(call.headers).to.include({ "ce-awpsversion": "1.0" });
            answer(call, response);
          }
        },
        { path: "/{event}" },
      );
      using client = await TestSocket.openJson(scene.url);
      const { success } = await client.ask(event);
      const told = await scene.emulator.waitFor({ kind: "upstreamCalled", event: "validate" });
      return { success, methods, problem: told.problem };
    };

    const allowed: readonly (readonly [string, (origin: string) => string[]])[] = [
      ["everybody", () => ["*"]],
      ["this host", (origin) => [origin.toUpperCase()]],
      ["a list with this host", (origin) => [`contoso.example, ${origin}`]],
      ["repeated headers", (origin) => ["contoso.example", origin]],
    ];
    for (const [name, list] of allowed) {
      it(`and allow ${name}`, async () => {
        const { success, methods, problem } = await asked(({ headers }, response) => {
          const origins = list(headers["webhook-request-origin"] ?? "");
          response.setHeader("WebHook-Allowed-Origin", origins).end();
        });
        expect({ success, problem }).to.deep.equal({ success: true, problem: undefined });
        expect(methods).to.deep.equal(["OPTIONS /validate", "POST /buy"]);
      });
    }

    it("by GET where OPTIONS is not found", async () => {
      const { success, methods } = await asked(({ method }, response) => {
        if (method === "OPTIONS") response.writeHead(404).end();
        else response.setHeader("WebHook-Allowed-Origin", "*").end();
      });
      expect(success).to.equal(true);
      expect(methods).to.deep.equal(["OPTIONS /validate", "GET /validate", "POST /buy"]);
    });

    const refused: readonly (readonly [string, Answerer, RegExp])[] = [
      [
        "another host alone",
        (_call, response) => response.setHeader("WebHook-Allowed-Origin", "contoso.example").end(),
        /^it wants events of contoso.example alone, and this is 127.0.0.1:\d+$/,
      ],
      ["no header", (_call, response) => response.end(), /without the header/],
      ["405", (_call, response) => response.writeHead(405).end(), /answered 405/],
      ["a broken connection", (_call, response) => response.destroy(), /ECONNRESET/],
    ];
    for (const [name, answer, problem] of refused) {
      it(`and refuse with ${name}: no event is sent`, async () => {
        const told = await asked(answer);
        expect(told.success).to.equal(false);
        expect(told.problem).to.match(problem);
        expect(told.methods).to.deep.equal(["OPTIONS /validate"]);
      });
    }

    it("anew each minute, and after a refusal when a while has passed", async () => {
      const asked: string[] = [];
      let allow = true;
      await using scene = await Scene.open(userEvents, ({ method }, response) => {
        asked.push(method);
        if (method === "OPTIONS" && allow) response.setHeader("WebHook-Allowed-Origin", "*");
        response.end();
      });
      using client = await TestSocket.openJson(scene.url);
      let ackId = 0;
      const raise = async (): Promise<unknown> => {
        const { success } = await client.ask({ ...event, ackId: ++ackId });
        return [success, ...asked.splice(0).sort()];
      };
      expect(await raise()).to.deep.equal([true, "OPTIONS", "POST"]);
      scene.clock.advance({ milliseconds: 59_999 });
      expect(await raise()).to.deep.equal([true, "POST"]);
      allow = false;
      scene.clock.advance({ milliseconds: 1 });
      const noticed = new Promise((resolve) => {
        scene.emulator.listen((happening) => {
          if (happening.kind === "upstreamCalled" && happening.event === "validate") {
            resolve(happening.problem);
          }
        });
      });
      // The event that found the permission old goes out with it.
      const [success] = (await raise()) as unknown[];
      expect(success).to.equal(true);
      expect(await noticed).to.match(/without the header/);
      asked.length = 0;
      expect(await raise()).to.deep.equal([false]);
      scene.clock.advance({ seconds: 1 });
      expect(await raise()).to.deep.equal([false, "OPTIONS"]);
      scene.clock.advance({ milliseconds: 1_999 });
      expect(await raise()).to.deep.equal([false]);
      allow = true;
      scene.clock.advance({ milliseconds: 1 });
      expect(await raise()).to.deep.equal([true, "OPTIONS", "POST"]);
    });

    it("for ten seconds, while the client waits", async () => {
      await using scene = await Scene.open(userEvents, () => undefined);
      using client = await TestSocket.openJson(scene.url);
      client.socket.send(JSON.stringify(event));
      await scene.clock.awaited(10_000);
      scene.clock.advance({ seconds: 10 });
      expect((await client.nextJson())["error"]).to.deep.equal(internal);
    });
  });

  describe("that are asked about a client", () => {
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
      const settings = (
        webhook: Webhook,
        anonymousConnectPolicy: "allow" | "deny",
      ): HubSettings => ({
        anonymousConnectPolicy,
        eventHandlers: [{ urlTemplate: webhook.url, systemEvents: ["connect", "disconnected"] }],
      });
      const welcome = allowAll((_call, response) => response.end('{"userId":"guest"}'));
      const address = (emulator: Emulator): URL =>
        new URL("/client/hubs/chat", emulator.endpoint.replace("http", "ws"));

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
      let hangUp = (): void => undefined;
      const hungUp = new Promise<void>((resolve) => (hangUp = resolve));
      const answer = allowAll((_call, response) => void response.on("close", hangUp));
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
});
