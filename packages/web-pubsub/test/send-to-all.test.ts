import { createEmulator } from "@restline/web-pubsub-emulator";
import type { Emulator } from "@restline/web-pubsub-emulator";
import { ServiceError, WebPubSubServiceClient } from "@restline/web-pubsub";
import { expect } from "chai";

import { connectClient } from "./live-client.ts";
import type { LiveClient } from "./live-client.ts";
import { catchRejection } from "./rejection.ts";

describe("sendToAll on the embedded service", () => {
  let emulator: Emulator;
  let chat: WebPubSubServiceClient;
  let ada: LiveClient;
  let bob: LiveClient;

  before(async () => {
    emulator = await createEmulator();
    chat = new WebPubSubServiceClient(emulator.connectionString, "chat");
  });

  after(() => emulator.close());

  beforeEach(async () => {
    ada = await connectClient(chat, { userId: "ada" });
    bob = await connectClient(chat, { userId: "bob", groups: ["news"] });
  });

  afterEach(async () => {
    await ada[Symbol.asyncDispose]();
    await bob[Symbol.asyncDispose]();
  });

  const bytes = new Uint8Array([0, 1, 254, 255]);
  const base64 = Buffer.from(bytes).toString("base64");
  const messages: [name: string, send: () => Promise<unknown>, dataType: string, data: unknown][] =
    [
      ["a text", () => chat.sendToAll("hi 🔑", { contentType: "text/plain" }), "text", "hi 🔑"],
      ["a string as JSON", () => chat.sendToAll("hi"), "json", "hi"],
      ["an object as JSON", () => chat.sendToAll({ a: [1, null] }), "json", { a: [1, null] }],
      ["a number as JSON", () => chat.sendToAll(3), "json", 3],
      ["bytes", () => chat.sendToAll(bytes), "binary", base64],
      ["an ArrayBuffer", () => chat.sendToAll(bytes.slice().buffer), "binary", base64],
      ["a blob", () => chat.sendToAll(new Blob([bytes])), "binary", base64],
      ["a stream", () => chat.sendToAll(new Blob([bytes]).stream()), "binary", base64],
    ];
  for (const [name, send, dataType, data] of messages) {
    it(`sends ${name} to everybody`, async () => {
      expect(await send()).to.include({ status: 202, isError: false });
      for (const client of [ada, bob]) {
        await client.receive(2);
        expect(client.messages[1]).to.deep.equal({
          type: "message",
          from: "server",
          dataType,
          data,
        });
      }
    });
  }

  it("leaves out who is excluded, and a comma in an id is part of it", async () => {
    const excludedConnections = [ada.connectionId, "a,b", ""];
    await chat.sendToAll("first", { excludedConnections });
    await chat.sendToAll("second", { excludedConnections: [] });
    await ada.receive(2);
    await bob.receive(3);
    expect(ada.messages.slice(1).map(({ data }) => data)).to.deep.equal(["second"]);
    expect(bob.messages.slice(1).map(({ data }) => data)).to.deep.equal(["first", "second"]);
  });

  it("sends to those that a filter chooses, for as long as it says", async () => {
    await chat.sendToAll("first", { filter: "'news' in groups", messageTtlSeconds: 300 });
    await chat.sendToAll("second", { filter: "userId ne 'b&b#?+%'", messageTtlSeconds: 0 });
    await ada.receive(2);
    await bob.receive(3);
    expect(ada.messages[1]?.["data"]).to.equal("second");
  });

  it("says what is wrong with a filter", async () => {
    const sending = chat.sendToAll("hello", { filter: "invalid filter" });
    const error = await catchRejection(sending, ServiceError);
    expect(error).to.include({ statusCode: 400, code: "Error.BadRequest", target: "filter" });
    expect(error.message).to.match(
      /^sendToAll failed: 400 Bad Request \(hub "chat"\)\n {2}Invalid/,
    );
    expect(error.details).to.deep.equal([]);
  });

  it("sends nothing where an argument is wrong", async () => {
    const happened: string[] = [];
    const stop = emulator.listen(({ kind }) => happened.push(kind));
    const wrong: [options: object, type: typeof RangeError, problem: string][] = [
      [{ messageTtlSeconds: 301 }, RangeError, "messageTtlSeconds must be a whole number from 0"],
      [{ messageTtlSeconds: "1" }, TypeError, "messageTtlSeconds must be a number"],
      [{ filter: 3 }, TypeError, "filter must be a string, got a number"],
      [{ excludedConnections: "a1" }, TypeError, "excludedConnections must be an array"],
      [{ excludedConnections: [3] }, TypeError, "excludedConnections[0] must be a string"],
      [{ contentType: "text/html" }, RangeError, 'contentType must be "text/plain" or left out'],
    ];
    for (const [options, type, problem] of wrong) {
      const error = await catchRejection(chat.sendToAll("hello", options), type);
      expect(error.message).to.contain(`sendToAll: ${problem}`);
    }
    stop();
    expect(happened).to.deep.equal([]);
  });
});
