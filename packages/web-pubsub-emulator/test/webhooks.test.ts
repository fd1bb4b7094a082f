import { createHmac } from "node:crypto";
import { EmulatorError } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { openReliable, recoverReliable } from "./reliable-socket.ts";
import { jsonProtocol, TestSocket } from "./test-socket.ts";
import { readKey } from "./tokens.ts";
import { event, everything, Scene, userEvents } from "./webhook-scene.ts";
import { allowAll, answerWith } from "./webhook.ts";

async function names({ webhook }: Scene, count: number): Promise<(string | undefined)[]> {
  const seen: (string | undefined)[] = [];
  while (seen.length < count) seen.push((await webhook.next()).headers["ce-eventname"]);
  return seen;
}

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
      "claims",
      "query",
      "headers",
      "subprotocols",
      "clientCertificates",
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

  it("hear the end of a reliable connection when it is final, and of its recovery nothing", async () => {
    const systemEvents = ["connect", "connected", "disconnected"] as const;
    await using scene = await Scene.open({ systemEvents }, answerWith(204));
    const client = await openReliable(scene.url);
    client.socket.terminate();
    await scene.emulator.waitFor({ kind: "detached" });
    const back = await recoverReliable(scene.url, client);
    await back.nextJson();
    const away = new Promise<void>((resolve) => {
      scene.emulator.listen(({ kind }) => {
        if (kind === "detached") resolve();
      });
    });
    back.socket.terminate();
    await away;
    expect(await names(scene, 2)).to.deep.equal(["connect", "connected"]);
    expect(scene.webhook.waiting).to.equal(0);
    scene.clock.advance({ minutes: 10 });
    const { headers, body } = await scene.webhook.next();
    expect(headers["ce-eventname"]).to.equal("disconnected");
    expect(JSON.parse(String(body))).to.deep.equal({
      reason: "The connection recovery timeout expired.",
    });
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
});
