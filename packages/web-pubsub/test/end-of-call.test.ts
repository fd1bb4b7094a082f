import { spawn } from "node:child_process";

import {
  OperationAbortedError,
  OperationTimeoutError,
  WebPubSubServiceClient,
} from "@restline/web-pubsub";
import { expect } from "chai";

import { catchRejection } from "./rejection.ts";
import { startScriptedService } from "./scripted-service.ts";
import type { ScriptedService } from "./scripted-service.ts";

describe("A service that never answers", () => {
  let service: ScriptedService;
  let chat: WebPubSubServiceClient;
  let arrived: (() => void) | undefined;

  before(async () => {
    service = await startScriptedService(() => arrived?.());
    chat = new WebPubSubServiceClient(service.connectionString, "chat");
  });

  after(() => service.close());

  it("is left at the limit, which the error names", async () => {
    const error = await catchRejection(
      chat.closeConnection("a1", { timeoutInMs: 20 }),
      OperationTimeoutError,
    );
    expect(error).to.include({
      name: "TimeoutError",
      code: "OPERATION_TIMEOUT",
      operation: "closeConnection",
      timeoutInMs: 20,
    });
    expect(error.message).to.contain("no answer within 20 ms");
  });

  it("is left at the limit of an attempt, too", async () => {
    const calling = chat.connectionExists("a1", { requestOptions: { timeout: 20 } });
    const error = await catchRejection(calling, OperationTimeoutError);
    expect(error).to.include({ operation: "connectionExists", timeoutInMs: 20 });
  });

  it("is left when the caller says so, with the request under way", async () => {
    const controller = new AbortController();
    const reason = new Error("the user left");
    arrived = () => controller.abort(reason);
    const calling = chat.sendToAll("hello", {
      abortSignal: controller.signal,
      timeoutInMs: 60_000,
    });
    const error = await catchRejection(calling, OperationAbortedError);
    expect(error).to.include({ name: "AbortError", operation: "sendToAll", cause: reason });
    arrived = undefined;
  });

  it("is not asked at all where the signal has fired before", async () => {
    const before = service.requests.length;
    const calling = chat.closeConnection("a1", { abortSignal: AbortSignal.abort() });
    await catchRejection(calling, OperationAbortedError);
    expect(service.requests).to.have.length(before);
  });

  it("has none of the connections left that were given up", async () => {
    const closed = await waitUntil(async () => (await service.countConnections()) === 0);
    expect(closed).to.equal(true);
  });
});

describe("A wait for the next attempt", () => {
  it("ends with the limit of the call, and the timer with it", async () => {
    await using service = await startScriptedService((response) => {
      response.writeHead(429, { "retry-after": "30" }).end();
    });
    const chat = new WebPubSubServiceClient(service.connectionString, "chat");
    const calling = chat.closeConnection("a1", { timeoutInMs: 50 });
    await catchRejection(calling, OperationTimeoutError);
    expect(service.requests).to.have.length(1);
  });

  it("ends when the caller aborts", async () => {
    await using service = await startScriptedService((response) => {
      response.writeHead(429, { "retry-after": "30" }).end();
    });
    const controller = new AbortController();
    const chat = new WebPubSubServiceClient(service.connectionString, "chat", {
      additionalPolicies: [
        {
          position: "perRetry",
          policy: {
            name: "abort after the first answer",
            async sendRequest(request, next) {
              const response = await next(request);
              setImmediate(() => controller.abort());
              return response;
            },
          },
        },
      ],
    });
    const calling = chat.closeConnection("a1", { abortSignal: controller.signal });
    await catchRejection(calling, OperationAbortedError);
    expect(service.requests).to.have.length(1);
  });
});

describe("An HttpClient that ignores signals", () => {
  it("does not keep the caller waiting", async () => {
    const chat = new WebPubSubServiceClient("Endpoint=https://a.example;AccessKey=k;", "chat", {
      httpClient: { sendRequest: () => new Promise(() => undefined) },
    });
    await catchRejection(chat.closeConnection("a1", { timeoutInMs: 5 }), OperationTimeoutError);
    const controller = new AbortController();
    const calling = chat.closeConnection("a1", { abortSignal: controller.signal });
    controller.abort();
    await catchRejection(calling, OperationAbortedError);
  });
});

describe("A process whose call was given up", () => {
  const program = `
    import { WebPubSubServiceClient } from "@restline/web-pubsub";
    const chat = new WebPubSubServiceClient(process.argv[1], "chat");
    const controller = new AbortController();
    const calls = [
      chat.closeConnection("a1", { timeoutInMs: 50 }),
      chat.closeConnection("a1", { abortSignal: controller.signal, timeoutInMs: 600_000 }),
      chat.closeConnection("throttled", { timeoutInMs: 50 }),
      chat.closeConnection("throttled", { abortSignal: controller.signal }),
    ];
    setTimeout(() => controller.abort(), 50);
    const outcomes = await Promise.allSettled(calls);
    console.log(outcomes.map(({ reason }) => reason.name).join(" "));
  `;

  it("ends by itself: no timer and no socket keeps it", async () => {
    await using service = await startScriptedService((response, { target }) => {
      if (target.includes("throttled")) response.writeHead(429, { "retry-after": "60" }).end();
    });
    const child = spawn(
      process.execPath,
      ["--input-type=module", "--eval", program, service.connectionString],
      { cwd: import.meta.dirname, stdio: ["ignore", "pipe", "inherit"], timeout: 15_000 },
    );
    let output = "";
    child.stdout.on("data", (part) => {
      output += String(part);
    });
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect(output.trim()).to.equal("TimeoutError AbortError TimeoutError AbortError");
    expect(code).to.equal(0);
  });
});

/** Asks again each time the event loop comes round, until mocha's own limit. */
async function waitUntil(check: () => Promise<boolean>): Promise<boolean> {
  while (!(await check())) await new Promise((resolve) => setImmediate(resolve));
  return true;
}
