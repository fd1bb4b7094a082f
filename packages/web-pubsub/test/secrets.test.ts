import { inspect } from "node:util";

import { AzureLogger, getLogLevel, setLogLevel } from "@azure/logger";
import type { AzureLogLevel } from "@azure/logger";
import { AzureKeyCredential, createRestClient, WebPubSubServiceClient } from "@restline/web-pubsub";
import type { WebPubSubServiceClientOptions } from "@restline/web-pubsub";
import { expect } from "chai";

import { accessKey, startScriptedService } from "./scripted-service.ts";
import type { ScriptedService } from "./scripted-service.ts";

const token = /eyJ[\w-]{5}/;
const careless: WebPubSubServiceClientOptions = {
  retryOptions: { maxRetries: 1, retryDelayInMs: 0 },
  loggingOptions: { additionalAllowedHeaderNames: ["Authorization", "AUTHORIZATION", "x-other"] },
};

describe("Keys and tokens", () => {
  let service: ScriptedService;
  let logged: string[] = [];
  let previousLevel: AzureLogLevel | undefined;
  const previousLog = AzureLogger.log;

  before(async () => {
    service = await startScriptedService((response, request) => {
      const { authorization } = request.headers;
      const html = `<html><title>${authorization}</title><body>${authorization}</body></html>`;
      switch (true) {
        case request.target.includes("/dropped"):
          response.destroy();
          return;
        case request.target.includes("/page"):
          response.writeHead(502, { "content-type": "text/html" }).end(html);
          return;
        case request.target.includes("/broken"):
          response
            .writeHead(400, { "content-type": "application/json" })
            .end(`{"a":"${authorization}`);
          return;
        case request.target.includes("/echo"):
          response
            .writeHead(400, { "content-type": "application/json" })
            .end(JSON.stringify({ code: authorization, message: `You sent ${authorization}` }));
          return;
        case request.target.includes("/slow"):
          return;
        default:
          response.writeHead(401).end();
      }
    });
  });

  after(() => service.close());

  beforeEach(() => {
    logged = [];
    previousLevel = getLogLevel();
    AzureLogger.log = (...parts: unknown[]) =>
      logged.push(parts.map((part) => inspect(part)).join());
    setLogLevel("verbose");
  });

  afterEach(() => {
    setLogLevel(previousLevel);
    AzureLogger.log = previousLog;
  });

  const ids = ["refused", "dropped", "page", "broken", "echo", "slow"];
  for (const id of ids) {
    it(`are in no error, however printed, and in no log: ${id}`, async () => {
      const chat = new WebPubSubServiceClient(service.connectionString, "chat", careless);
      const error: unknown = await chat
        .closeConnection(id, { reason: "bye", timeoutInMs: id === "slow" ? 50 : 10_000 })
        .then(
          () => undefined,
          (reason: unknown) => reason,
        );
      expect(error).to.be.instanceOf(Error);
      expectNoSecret([
        String(error),
        error instanceof Error ? error.stack : "",
        JSON.stringify(error),
        inspect(error),
        inspect(error, { depth: 20 }),
        ...logged,
      ]);
      expect(logged.join("\n"), "the log is not empty").to.contain("/connections/");
    });
  }

  it("are in no response, and in what it refers to", async () => {
    const chat = new WebPubSubServiceClient(service.connectionString, "chat", careless);
    const returned = await chat.closeConnection("refused", { errorHandling: "return" });
    expectNoSecret([JSON.stringify(returned), inspect(returned, { depth: 20 })]);
    const { error } = returned;
    // Nobody should look this far, but a debugger does.
    expectNoSecret([inspect(error?.request, { depth: 20, showHidden: true })]);
    const raw = await chat.rest
      .path("/api/hubs/{hub}/connections/{connectionId}", "chat", "x")
      .head();
    expectNoSecret([inspect(raw, { depth: 20, showHidden: true })]);
  });

  it("are in nothing that a client shows of itself", () => {
    const chat = new WebPubSubServiceClient(service.connectionString, "chat", careless);
    expectNoSecret([
      inspect(chat, { depth: 20, showHidden: true }),
      inspect(chat.rest, { depth: 20, showHidden: true }),
      JSON.stringify(chat),
    ]);
  });

  const mistakes: [name: string, make: () => unknown][] = [
    ["a bare key", () => make("https://a.example", accessKey, "chat")],
    ["a bare key and no hub", () => make("https://a.example", accessKey)],
    ["a connection string for an endpoint", () => make(service.connectionString, key(), "chat")],
    ["no semicolon", () => make(`Endpoint=https://a.example AccessKey=${accessKey}`, "chat")],
    [
      "no semicolon and a second key",
      () => make(`Endpoint=http://a.exampleAccessKey=${accessKey};AccessKey=x`, "chat"),
    ],
    ["a key in the port", () => make(`Endpoint=https://a;AccessKey=x;Port=${accessKey}`, "chat")],
    ["a key in the address", () => make(`https://ada:${accessKey}@a.example`, key(), "chat")],
    ["a key in the query", () => make(`https://a.example?key=${accessKey}`, key(), "chat")],
    ["a REST client of a bare key", () => rest("https://a.example", accessKey)],
    ["a REST client of a broken string", () => rest(`Endpoint=http://a b;AccessKey=${accessKey}`)],
  ];
  for (const [name, work] of mistakes) {
    it(`are in no message about a mistake: ${name}`, () => {
      let thrown: unknown;
      try {
        work();
      } catch (error) {
        thrown = error;
      }
      expect(thrown).to.be.instanceOf(Error);
      expectNoSecret([inspect(thrown, { depth: 20, showHidden: true }), ...logged]);
    });
  }
});

function expectNoSecret(texts: readonly (string | undefined)[]): void {
  for (const text of texts) {
    expect(text?.toLowerCase()).not.to.contain(accessKey.toLowerCase());
    expect(text).not.to.match(token);
  }
}

function key(): AzureKeyCredential {
  return new AzureKeyCredential("another");
}

/** As a caller without types would. */
function make(...values: readonly unknown[]): unknown {
  return Reflect.construct(WebPubSubServiceClient, values);
}

function rest(...values: readonly unknown[]): unknown {
  return Reflect.apply(createRestClient, undefined, values);
}
