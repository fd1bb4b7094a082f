import { once } from "node:events";
import { get } from "node:http";
import type { Emulator, HubSettings } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { WebSocket } from "ws";
import type { Choices } from "./choices.ts";
import { jsonProtocol, knock, TestSocket } from "./test-socket.ts";
import { createClientUrl } from "./tokens.ts";
import { allowAll, answerWith, Webhook, type SeenCall } from "./webhook.ts";

const event = { type: "event", event: "buy", dataType: "text", data: "x", ackId: 1 };
const systemEvents = ["connect", "connected", "disconnected"] as const;

/** Sends every event of the hub to a webhook. */
function serve(emulator: Emulator, { url }: Webhook, settings: HubSettings = {}): void {
  const handler = { urlTemplate: `${url}/{event}`, userEventPattern: "*", systemEvents };
  emulator.configureHub("chat", { eventHandlers: [handler], ...settings });
}

const name = ({ headers }: SeenCall): string | undefined => headers["ce-eventname"];

/** What was decided for event handlers. */
export const upstreamChoices: Choices = {
  "refused-connect": async ({ emulator }) => {
    let status = 403;
    await using webhook = await Webhook.open(
      allowAll((_call, response) => response.writeHead(status, { Location: "/x" }).end("no")),
    );
    serve(emulator, webhook);
    const url = createClientUrl(emulator, "chat");
    expect(await knock(url)).to.deep.equal({ status: 403, body: "no" });
    status = 302;
    expect((await knock(url)).status).to.equal(500);
  },

  "chosen-subprotocol": async ({ emulator }) => {
    await using webhook = await Webhook.open(
      allowAll((_call, response) => response.end('{"subprotocol":"chess"}')),
    );
    serve(emulator, webhook);
    const url = createClientUrl(emulator, "chat");
    expect((await knock(url, { protocols: [jsonProtocol] })).status).to.equal(500);
    using client = await TestSocket.open(url, [jsonProtocol, "chess"]);
    expect(client.socket.protocol).to.equal("chess");
  },

  "anonymous-connect": async ({ emulator }) => {
    await using webhook = await Webhook.open(answerWith(204));
    serve(emulator, webhook, { anonymousConnectPolicy: "allow" });
    const url = createClientUrl(emulator, "chat");
    url.search = "";
    expect((await knock(url)).status).to.equal(401);
    expect(name(await webhook.next())).to.equal("connect");
    expect(name(await webhook.next())).to.equal("disconnected");
  },

  "abandoned-connect": async ({ emulator }) => {
    let letIn: (() => void) | undefined;
    await using webhook = await Webhook.open(
      allowAll((_call, response) => {
        letIn = () => response.writeHead(204).end();
      }),
    );
    serve(emulator, webhook);
    const url = createClientUrl(emulator, "chat");
    const early = new WebSocket(url);
    const failed = once(early, "error");
    await webhook.next();
    early.terminate();
    await failed;
    await emulator.waitFor({ kind: "upstreamCalled", problem: "the client has gone" });
    expect(webhook.waiting).to.equal(0);

    const headers = { Connection: "Upgrade", Upgrade: "websocket" };
    const answered = once(get(url.href.replace(/^ws/, "http"), { headers }), "response");
    expect(name(await webhook.next())).to.equal("connect");
    letIn?.();
    await answered;
    expect(name(await webhook.next())).to.equal("disconnected");
    letIn?.();
  },

  "event-pattern": async ({ emulator, openJson }) => {
    await using webhook = await Webhook.open(answerWith(204));
    const handler = { urlTemplate: webhook.url, userEventPattern: "Buy" };
    emulator.configureHub("chat", { eventHandlers: [handler] });
    using client = await openJson();
    expect((await client.ask(event))["success"]).to.equal(false);
    expect((await client.ask({ ...event, event: "Buy" }))["success"]).to.equal(true);
  },

  "events-in-order": async ({ emulator, openJson }) => {
    let goOn: (() => void) | undefined;
    await using webhook = await Webhook.open(
      allowAll((call, response) => {
        if (name(call) === "connect") response.end();
        // A notice that fails is sent again later, and nobody waits for that.
        else goOn = () => response.writeHead(name(call) === "connected" ? 503 : 204).end();
      }),
    );
    serve(emulator, webhook);
    using client = await openJson();
    expect(name(await webhook.next())).to.equal("connect");
    for (const ackId of [1, 2]) client.socket.send(JSON.stringify({ ...event, ackId }));
    client.socket.close();
    await emulator.waitFor({ kind: "disconnected" });
    for (const expected of ["connected", "buy", "buy", "disconnected"]) {
      expect(name(await webhook.next())).to.equal(expected);
      expect(webhook.waiting).to.equal(0);
      goOn?.();
    }
  },

  "request-origin": async ({ emulator, openJson }) => {
    await using webhook = await Webhook.open(answerWith(204));
    serve(emulator, webhook);
    using _client = await openJson();
    const { headers } = await webhook.next();
    expect(headers["webhook-request-origin"]).to.equal(new URL(emulator.endpoint).host);
  },

  "permission-renewal": async ({ emulator, openJson, clock }) => {
    let allow = true;
    await using webhook = await Webhook.open(({ method }, response) => {
      if (method === "OPTIONS" && allow) response.setHeader("WebHook-Allowed-Origin", "*");
      response.end();
    });
    const handler = { urlTemplate: webhook.url, userEventPattern: "*" };
    emulator.configureHub("chat", { eventHandlers: [handler] });
    using client = await openJson();
    let ackId = 0;
    const raise = async (): Promise<unknown> =>
      (await client.ask({ ...event, ackId: ++ackId }))["success"];
    expect(await raise()).to.equal(true);
    allow = false;
    clock.advance({ minutes: 1 });
    const refused = new Promise<void>((resolve) => {
      emulator.listen((happening) => {
        if (happening.kind === "upstreamCalled" && happening.event === "validate") resolve();
      });
    });
    expect(await raise()).to.equal(true);
    await refused;
    for (const seconds of [1, 2, 4, 8, 10, 10]) {
      clock.advance({ milliseconds: seconds * 1000 - 1 });
      expect(await raise()).to.equal(false);
      clock.advance({ milliseconds: 1 });
      expect(await raise()).to.equal(false);
    }
    const asked: string[] = [];
    emulator.listen((happening) => {
      if (happening.kind === "upstreamCalled") asked.push(happening.event);
    });
    allow = true;
    clock.advance({ milliseconds: 9_999 });
    expect(await raise()).to.equal(false);
    clock.advance({ milliseconds: 1 });
    expect(await raise()).to.equal(true);
    expect(asked).to.deep.equal(["validate", "buy"]);
  },

  "header-text": async ({ emulator, openJson }) => {
    await using webhook = await Webhook.open(answerWith(204));
    serve(emulator, webhook);
    using _client = await openJson({ userId: "Zoë\r\nx: y" });
    const sent = (await webhook.next()).headers["ce-userid"] ?? "";
    expect(Buffer.from(sent, "latin1").toString("utf8")).to.equal("Zoë%0D%0Ax: y");
  },

  "request-id": async ({ emulator, openJson, clock }) => {
    let failures = 1;
    let failed: (() => void) | undefined;
    await using webhook = await Webhook.open(
      allowAll((call, response) => {
        const fail = name(call) === "buy" && failures-- > 0;
        if (fail) response.on("finish", () => failed?.());
        response.writeHead(fail ? 503 : 204).end();
      }),
    );
    serve(emulator, webhook);
    using client = await openJson();
    const ids: (string | undefined)[] = [];
    for (let call = 0; call < 2; call++)
      ids.push((await webhook.next()).headers["x-ms-client-request-id"]);
    const broken = new Promise<void>((resolve) => (failed = resolve));
    const answer = client.ask(event);
    ids.push((await webhook.next()).headers["x-ms-client-request-id"]);
    await broken;
    // What waits for the clock does so in a turn after the answer has come.
    while (webhook.waiting === 0) {
      await new Promise(setImmediate);
      clock.advance({ seconds: 1 });
    }
    expect(await answer).to.include({ success: true });
    expect(new Set(ids).size).to.equal(3);
    expect((await webhook.next()).headers["x-ms-client-request-id"]).to.equal(ids[2]);
  },

  "affinity-cookies": async ({ emulator, openJson }) => {
    await using webhook = await Webhook.open(
      allowAll((_call, response) =>
        response.setHeader("Set-Cookie", "a=1; Path=/connect; Secure").end(),
      ),
    );
    serve(emulator, webhook);
    using _client = await openJson();
    expect((await webhook.next()).headers).not.to.have.property("cookie");
    const connected = await webhook.next();
    expect(connected.target).to.equal("/connected");
    expect(connected.headers["cookie"]).to.equal("a=1");
  },

  "stopping-handlers": async ({ emulator, openJson }) => {
    await using webhook = await Webhook.open(
      allowAll((call, response) => {
        if (name(call) === "disconnected") response.writeHead(503).end();
        else if (name(call) !== "buy") response.writeHead(204).end();
      }),
    );
    serve(emulator, webhook);
    using client = await openJson();
    client.socket.send(JSON.stringify(event));
    for (const expected of ["connect", "connected", "buy"]) {
      expect(name(await webhook.next())).to.equal(expected);
    }
    await emulator.close();
    expect(name(await webhook.next())).to.equal("disconnected");
    expect(webhook.waiting).to.equal(0);
    const told = await emulator.waitFor({ kind: "upstreamCalled", event: "buy" });
    expect(told.problem).to.equal("the service is stopping");
  },
};
