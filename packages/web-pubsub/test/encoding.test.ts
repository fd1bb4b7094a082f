import { WebPubSubServiceClient } from "@restline/web-pubsub";
import { expect } from "chai";

import { catchRejection } from "./rejection.ts";
import { startScriptedService } from "./scripted-service.ts";
import type { ScriptedService } from "./scripted-service.ts";

describe("What goes over the wire", () => {
  let service: ScriptedService;
  let chat: WebPubSubServiceClient;

  before(async () => {
    service = await startScriptedService((response, { method }) => {
      response.writeHead(method === "DELETE" ? 204 : method === "POST" ? 202 : 200).end();
    });
    chat = new WebPubSubServiceClient(service.connectionString, "chat");
  });

  after(() => service.close());

  const ids: [connectionId: string, step: string][] = [
    ["a1", "a1"],
    ["a/b", "a%2Fb"],
    ["a?b", "a%3Fb"],
    ["a#b", "a%23b"],
    ["a%b", "a%25b"],
    ["a b", "a%20b"],
    ["a+b", "a%2Bb"],
    ["%2F", "%252F"],
    ["%2e%2e", "%252e%252e"],
    ["%", "%25"],
    ["...", "..."],
    ["../..", "..%2F.."],
    ["/", "%2F"],
    ["\\..\\", "%5C..%5C"],
    [":send", "%3Asend"],
    ["{hub}", "%7Bhub%7D"],
    ["$&$1$$", "%24%26%241%24%24"],
    ["é🔑", "%C3%A9%F0%9F%94%91"],
    ["\0\t\n", "%00%09%0A"],
    [" ", "%20"],
    ["~-_.!*'()", "~-_.!*'()"],
  ];
  for (const [connectionId, step] of ids) {
    it(`encodes the id ${JSON.stringify(connectionId)} once`, async () => {
      await chat.closeConnection(connectionId);
      expect(service.requests.at(-1)).to.include({
        method: "DELETE",
        target: `/api/hubs/chat/connections/${step}?api-version=2024-12-01`,
      });
      expect(await chat.connectionExists(connectionId)).to.equal(true);
      expect(service.requests.at(-1)).to.include({
        method: "HEAD",
        target: `/api/hubs/chat/connections/${step}?api-version=2024-12-01`,
      });
    });
  }

  const hubs: [hub: string, step: string][] = [
    ["Chat", "Chat"],
    ["a`,.[]_", "a%60%2C.%5B%5D_"],
  ];
  for (const [hub, step] of hubs) {
    it(`encodes the hub ${hub} once`, async () => {
      await new WebPubSubServiceClient(service.connectionString, hub).closeConnection("a1");
      expect(service.requests.at(-1)?.target).to.equal(
        `/api/hubs/${step}/connections/a1?api-version=2024-12-01`,
      );
    });
  }

  it("encodes what goes into the query once", async () => {
    await chat.closeConnection("a1", { reason: "50 % off? a&b=c#d+e %2F é" });
    expect(service.requests.at(-1)?.target).to.equal(
      "/api/hubs/chat/connections/a1?reason=50%20%25%20off%3F%20a%26b%3Dc%23d%2Be%20%252F%20%C3%A9&api-version=2024-12-01",
    );
    await chat.sendToAll("hi", { excludedConnections: ["a,b", "c&d"], filter: "'a' in groups" });
    expect(service.requests.at(-1)?.target).to.equal(
      "/api/hubs/chat/:send?filter=%27a%27%20in%20groups&excluded=a%2Cb&excluded=c%26d&api-version=2024-12-01",
    );
  });

  it("sends a body with its type and its length", async () => {
    await chat.sendToAll("Grüße", { contentType: "text/plain" });
    await chat.sendToAll("Grüße");
    await chat.sendToAll(new Uint8Array([1, 2]));
    await chat.sendToAll("", { contentType: "text/plain" });
    const bodies = service.requests
      .slice(-4)
      .map(({ headers, body }) => [
        headers["content-type"],
        headers["content-length"],
        String(body),
      ]);
    expect(bodies).to.deep.equal([
      ["text/plain", "7", "Grüße"],
      ["application/json", "9", '"Grüße"'],
      ["application/octet-stream", "2", "\u0001\u0002"],
      ["text/plain", "0", ""],
    ]);
  });

  it("names the path of an endpoint that has one", async () => {
    const connectionString = service.connectionString.replace(/(?=;AccessKey)/, "/gateway/");
    await new WebPubSubServiceClient(connectionString, "chat").closeConnection("a1");
    expect(service.requests.at(-1)?.target).to.match(
      /^\/gateway\/api\/hubs\/chat\/connections\/a1\?/,
    );
  });

  it("signs the URL that is sent, without its query", async () => {
    await chat.closeConnection("a/b c", { reason: "bye" });
    const [, payload = ""] = service.requests.at(-1)?.headers.authorization?.split(".") ?? [];
    const { aud } = JSON.parse(Buffer.from(payload, "base64url").toString());
    expect(aud).to.equal(`${service.endpoint}/api/hubs/chat/connections/a%2Fb%20c`);
  });

  it("carries no key in any header", () => {
    const key = /AccessKey=([^;]+)/.exec(service.connectionString)?.[1] ?? "";
    expect(JSON.stringify(service.requests)).not.to.contain(key);
  });

  const refused: [connectionId: unknown, type: typeof RangeError, problem: string][] = [
    [null, TypeError, "connectionId must be a string, got null"],
    [undefined, TypeError, "connectionId must be a string, got undefined"],
    [3, TypeError, "connectionId must be a string, got a number"],
    ["", RangeError, "connectionId must not be empty"],
    [".", RangeError, 'connectionId must not be ".": in a URL that is a step'],
    ["..", RangeError, 'connectionId must not be "..": in a URL that is a step'],
    ["a\ud83d", RangeError, "connectionId has half a surrogate pair at index 1"],
  ];
  for (const [connectionId, type, problem] of refused) {
    it(`sends nothing where ${problem}`, async () => {
      const before = service.requests.length;
      for (const method of ["closeConnection", "connectionExists"] as const) {
        // As a caller without types would: the promise is there, and nothing is thrown.
        const calling: Promise<unknown> = Reflect.apply(chat[method], chat, [connectionId]);
        const error = await catchRejection(calling, type);
        expect(error.message).to.contain(`${method}: ${problem}`);
      }
      expect(service.requests).to.have.length(before);
    });
  }

  const options: [options: unknown, type: typeof RangeError, problem: string][] = [
    [null, TypeError, "options must be an object, got null"],
    [{ reason: 3 }, TypeError, "reason must be a string, got a number"],
    [{ reason: null }, TypeError, "reason must be a string, got null"],
    [{ reason: "\ud83d" }, RangeError, "reason has half a surrogate pair at index 0"],
    [{ timeoutInMs: 0 }, RangeError, "timeoutInMs must be a whole number"],
  ];
  for (const [given, type, problem] of options) {
    it(`sends nothing where ${problem}`, async () => {
      const before = service.requests.length;
      const calling: Promise<unknown> = Reflect.apply(chat["closeConnection"], chat, ["a1", given]);
      const error = await catchRejection(calling, type);
      expect(error.message).to.contain(`closeConnection: ${problem}`);
      expect(service.requests).to.have.length(before);
    });
  }
});
