import { expect } from "chai";
import { knock, TestSocket } from "./test-socket.ts";
import { event, everything, internal, Scene, userEvents } from "./webhook-scene.ts";
import { allowAll, answerWith, type Answerer } from "./webhook.ts";

describe("webhooks that fail", () => {
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
        allowAll((_call, response) => response.writeHead(status, { Location: "/elsewhere" }).end()),
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
      (_call, response) => response.writeHead(200, { "Content-Type": "application/json" }).end("{"),
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
      "want to speak something else",
      (_call, response) =>
        response.socket?.write("HTTP/1.1 101 x\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n"),
    ],
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

  it("answer when the client has gone: nobody is told, and its end comes after it", async () => {
    const answers: (() => void)[] = [];
    await using scene = await Scene.open(
      { ...userEvents, systemEvents: ["disconnected"] },
      allowAll(({ headers }, response) => {
        if (headers["ce-eventname"] === "disconnected") response.writeHead(204).end();
        else answers.push(() => response.end("too late"));
      }),
    );
    using other = await TestSocket.openJson(scene.url);
    using client = await TestSocket.openJson(scene.url);
    const { connectionId } = client;
    client.socket.send(JSON.stringify(event));
    await scene.webhook.next();
    client.socket.terminate();
    await scene.emulator.waitFor({ connectionClosed: connectionId });
    expect(scene.webhook.waiting).to.equal(0);
    for (const answer of answers) answer();
    expect((await scene.webhook.next()).headers).to.include({
      "ce-eventname": "disconnected",
      "ce-connectionid": connectionId,
    });
    const told = await scene.emulator.waitFor({ kind: "upstreamCalled", event: "buy" });
    expect(told).to.include({ status: 200, connectionId });
    expect(await other.ask({ type: "ping" })).to.deep.equal({ type: "pong" });
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
