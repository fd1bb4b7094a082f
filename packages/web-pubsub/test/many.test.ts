import { Readable } from "node:stream";

import { createEmulator } from "@restline/web-pubsub-emulator";
import type { Emulator } from "@restline/web-pubsub-emulator";
import {
  closeMany,
  OperationAbortedError,
  sendToMany,
  ServiceError,
  WebPubSubServiceClient,
} from "@restline/web-pubsub";
import type { ManyProgress, Target } from "@restline/web-pubsub";
import { expect } from "chai";

import { connectClient } from "./live-client.ts";
import { recordingClient } from "./recording-client.ts";
import { catchRejection } from "./rejection.ts";
import { startScriptedService } from "./scripted-service.ts";

const connections = Array.from({ length: 200 }, (_, index) => `c${index}`);

describe("sendToMany and closeMany on the embedded service", () => {
  let emulator: Emulator;
  let chat: WebPubSubServiceClient;

  before(async () => {
    emulator = await createEmulator();
    chat = new WebPubSubServiceClient(emulator.connectionString, "chat");
  });

  after(() => emulator.close());

  it("reach users, groups and connections, each with its own answer", async () => {
    await using ada = await connectClient(chat, { userId: "ada" });
    await using bob = await connectClient(chat, { userId: "bob", groups: ["news"] });
    await using eve = await connectClient(chat);
    const targets = {
      users: new Set(["ada"]),
      groups: ["news"],
      connections: [eve.connectionId, "gone"],
    };
    const sent = await sendToMany(chat, targets, {
      message: Readable.from(["once ", "only"]),
      messageTtlSeconds: 60,
    });
    expect(sent.results.map(({ kind, target }) => `${kind} ${target.kind}`)).to.deep.equal([
      "done user",
      "done group",
      "done connection",
      "done connection",
    ]);
    const data = Buffer.from("once only").toString("base64");
    for (const client of [ada, bob, eve]) {
      await client.receive(2);
      expect(client.messages[1]).to.include({ type: "message", dataType: "binary", data });
    }
    await sendToMany(chat, targets, { message: "hi", contentType: "text/plain" });
    await ada.receive(3);
    expect(ada.messages[2]).to.include({ dataType: "text", data: "hi" });

    const closed = await closeMany(chat, targets, { reason: "The night is over" });
    expect(closed.done).to.have.length(4);
    for (const client of [ada, bob, eve]) {
      await client.closed;
      expect(client.messages.at(-1)?.["message"]).to.contain("The night is over");
    }
  });

  it("leave out whom a filter or an exclusion leaves out", async () => {
    await using ada = await connectClient(chat, { userId: "ada", groups: ["news"] });
    await using bob = await connectClient(chat, { userId: "bob", groups: ["news"] });
    const targets = { users: ["ada"], groups: ["news"] };
    const excludedConnections = [ada.connectionId];
    await sendToMany(chat, targets, { message: 1, filter: "userId ne 'ada'", excludedConnections });
    await bob.receive(2);
    await closeMany(chat, targets, { excludedConnections: [ada.connectionId] });
    await bob.closed;
    expect(ada.messages).to.have.length(1);
    expect(await chat.connectionExists(ada.connectionId)).to.equal(true);
  });
});

describe("sendToMany", () => {
  it("collects failures, tells how far it is, and takes them again as targets", async () => {
    await using service = await startScriptedService((response, { target }) => {
      response.writeHead(/c\d*7\//.test(target) ? 400 : 202).end();
    });
    const chat = new WebPubSubServiceClient(service.connectionString, "chat");
    const told: ManyProgress[] = [];
    const result = await sendToMany(
      chat,
      { connections: [...connections, "."] },
      { message: "x", onProgress: (progress) => told.push(progress) },
    );
    expect(result.results.map(({ target }) => target.id)).to.deep.equal([...connections, "."]);
    expect(result.done).to.have.length(180);
    expect(result.failed).to.have.length(21);
    expect(result.failed.slice(0, -1).every(({ error }) => error instanceof ServiceError)).to.equal(
      true,
    );
    // A name that cannot be sent fails by itself.
    expect(result.failed.at(-1)?.error).to.be.instanceOf(RangeError);
    expect(told.map(({ settled }) => settled)).to.deep.equal(
      Array.from({ length: 201 }, (_, index) => index + 1),
    );
    expect(told.at(-1)).to.include({ total: 201, failed: 21 });

    const again = await sendToMany(
      chat,
      result.failed.map(({ target }) => target),
      { message: "x" },
    );
    expect(again.failed).to.have.length(21);
    expect(service.requests).to.have.length(220);
  });

  for (const concurrency of [undefined, 1, 64]) {
    it(`has ${concurrency ?? 16} calls under way at a time`, async () => {
      let underWay = 0;
      let most = 0;
      const chat = new WebPubSubServiceClient("Endpoint=https://a.example;AccessKey=k;", "chat", {
        httpClient: {
          async sendRequest(request) {
            underWay += 1;
            most = Math.max(most, underWay);
            await new Promise((resolve) => setImmediate(resolve));
            underWay -= 1;
            return { request, status: 204, headers: request.headers };
          },
        },
      });
      const warnings: Error[] = [];
      const note = (warning: Error): number => warnings.push(warning);
      process.on("warning", note);
      const { signal: abortSignal } = new AbortController();
      await closeMany(chat, { connections }, { concurrency, abortSignal });
      await new Promise((resolve) => setImmediate(resolve));
      process.off("warning", note);
      expect(most).to.equal(concurrency ?? 16);
      expect(warnings).to.deep.equal([]);
    });
  }

  it("stops when aborted: what is under way fails, the rest is skipped", async () => {
    const controller = new AbortController();
    let arrived = 0;
    await using service = await startScriptedService((response) => {
      arrived += 1;
      if (arrived <= 20) response.writeHead(202).end();
      else controller.abort();
    });
    const chat = new WebPubSubServiceClient(service.connectionString, "chat");
    const { signal: abortSignal } = controller;
    const options = { message: "x", concurrency: 4, abortSignal };
    const result = await sendToMany(chat, { users: connections }, options);
    // Of the four that were under way, some may have had their answer sent.
    expect(result.done.length).to.be.within(17, 20);
    expect(result.failed.length).to.be.within(1, 4);
    for (const { error } of result.failed) expect(error).to.be.instanceOf(OperationAbortedError);
    expect(result.done.length + result.failed.length + result.skipped.length).to.equal(200);

    const late = await sendToMany(chat, { users: connections }, options);
    expect(late.skipped).to.have.length(200);
    expect((await closeMany(chat, { users: connections }, { abortSignal })).skipped).to.have.length(
      200,
    );
    expect(service.requests.length).to.be.at.most(24);
  });

  it("is stopped while it reads its message, and lets go of it", async () => {
    const { httpClient, requests } = recordingClient({ status: 202 });
    const chat = makeClient(httpClient);
    const controller = new AbortController();
    const endless = new Readable({ read: () => setImmediate(() => controller.abort()) });
    const result = await sendToMany(
      chat,
      { users: connections },
      { message: endless, abortSignal: controller.signal },
    );
    expect(result.skipped).to.have.length(200);
    expect(endless.destroyed).to.equal(true);
    expect(requests).to.deep.equal([]);
  });

  it("ends with what onProgress throws, and begins no more", async () => {
    const { httpClient, requests } = recordingClient({ status: 202 });
    const problem = new Error("the bar broke");
    const sending = sendToMany(
      makeClient(httpClient),
      { groups: connections },
      {
        message: "x",
        concurrency: 2,
        onProgress: () => {
          throw problem;
        },
      },
    );
    expect(await catchRejection(sending, Error)).to.equal(problem);
    expect(requests).to.have.length(2);
  });

  it("passes on what every call takes", async () => {
    const { httpClient, requests } = recordingClient({ status: 409 });
    const result = await sendToMany(
      makeClient(httpClient),
      { groups: ["a"] },
      {
        message: "x",
        classify: { 409: "success" },
        requestOptions: { customHeaders: { "x-mine": "1" } },
      },
    );
    expect(result.done).to.have.length(1);
    expect(requests[0]?.headers).to.include({ "x-mine": "1" });
  });

  it("refuses what it cannot use before anything is sent", async () => {
    const { httpClient, requests } = recordingClient({ status: 202 });
    const chat = makeClient(httpClient);
    const wrong: [targets: unknown, options: unknown, type: typeof TypeError, problem: RegExp][] = [
      ["ada", { message: "x" }, TypeError, /targets must be an object or an array, got a string/],
      [null, { message: "x" }, TypeError, /targets must be an object/],
      [{ users: "ada" }, { message: "x" }, TypeError, /targets\.users must be an array or a Set/],
      [["ada"], { message: "x" }, TypeError, /targets\[0\] must be an object, got a string/],
      [[undefined], { message: "x" }, TypeError, /targets\[0\] must be an object, got undefined/],
      [{ users: ["a"] }, undefined, TypeError, /options must be an object, got undefined/],
      [{ users: ["a"] }, {}, TypeError, /message must be something .* got undefined/],
      [{ users: ["a"] }, { message: new FormData() }, TypeError, /message is a form/],
      [{ users: ["a"] }, { message: "x".repeat(2 ** 20) }, RangeError, /1 MiB/],
      [
        { users: ["a"] },
        { message: "x", concurrency: 0 },
        RangeError,
        /concurrency must be a whole/,
      ],
      [
        { users: ["a"] },
        { message: "x", onProgress: 1 },
        TypeError,
        /onProgress must be a function/,
      ],
      [{ users: ["a"] }, { message: "x", timeoutInMs: -1 }, RangeError, /timeoutInMs/],
      [{ users: ["a"] }, { message: {}, contentType: "text/plain" }, TypeError, /text\/plain/],
    ];
    for (const [targets, options, type, problem] of wrong) {
      const calling: Promise<unknown> = Reflect.apply(sendToMany, undefined, [
        chat,
        targets,
        options,
      ]);
      expect((await catchRejection(calling, type)).message)
        .to.match(problem)
        .and.match(/^sendToM/);
    }
    const withoutClient: Promise<unknown> = Reflect.apply(closeMany, undefined, [undefined, {}]);
    const missing = await catchRejection(withoutClient, TypeError);
    expect(missing.message).to.equal("closeMany: client must be an object, got undefined");
    const odd: unknown = [{ kind: "room", id: "a" }];
    const result = await Reflect.apply(closeMany, undefined, [chat, odd as readonly Target[]]);
    expect(result.failed[0]?.error.message).to.match(/kind of a target must be .* got "room"/);
    expect(requests).to.deep.equal([]);
  });

  it("has nothing to do for an empty list", async () => {
    const { httpClient, requests } = recordingClient({ status: 202 });
    const result = await sendToMany(makeClient(httpClient), {}, { message: "x" });
    expect(result).to.deep.equal({ results: [], done: [], failed: [], skipped: [] });
    expect(requests).to.deep.equal([]);
  });
});

function makeClient(
  httpClient: ReturnType<typeof recordingClient>["httpClient"],
): WebPubSubServiceClient {
  return new WebPubSubServiceClient("Endpoint=https://a.example;AccessKey=k;", "chat", {
    httpClient,
  });
}
