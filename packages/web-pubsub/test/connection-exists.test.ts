import { createEmulator } from "@restline/web-pubsub-emulator";
import type { Emulator } from "@restline/web-pubsub-emulator";
import { AzureKeyCredential, ServiceError, WebPubSubServiceClient } from "@restline/web-pubsub";
import { expect } from "chai";

import { connectClient } from "./live-client.ts";
import { catchRejection } from "./rejection.ts";

describe("connectionExists on the embedded service", () => {
  let emulator: Emulator;
  let chat: WebPubSubServiceClient;
  let stranger: WebPubSubServiceClient;

  before(async () => {
    emulator = await createEmulator();
    chat = new WebPubSubServiceClient(emulator.connectionString, "chat");
    const wrong = new AzureKeyCredential("a-key-that-is-not-the-one-of-this-service");
    stranger = new WebPubSubServiceClient(emulator.endpoint, wrong, "chat");
  });

  after(() => emulator.close());

  it("is true while a connection is there, and false when it is gone", async () => {
    await using client = await connectClient(chat);
    expect(await chat.connectionExists(client.connectionId)).to.equal(true);
    await chat.closeConnection(client.connectionId);
    await client.closed;
    expect(await chat.connectionExists(client.connectionId)).to.equal(false);
  });

  it("looks in its own hub only", async () => {
    await using client = await connectClient(chat);
    const other = new WebPubSubServiceClient(emulator.connectionString, "other");
    expect(await other.connectionExists(client.connectionId)).to.equal(false);
  });

  it("never takes a failure for an answer", async () => {
    const error = await catchRejection(stranger.connectionExists("a1"), ServiceError);
    expect(error).to.include({ statusCode: 401, operation: "connectionExists" });
  });

  it("gives the response of a failure where asked, and of nothing else", async () => {
    const failed = await stranger.connectionExists("a1", { errorHandling: "return" });
    expect(failed).to.include({ status: 401, isError: true });
    expect(failed).to.have.property("error").that.is.instanceOf(ServiceError);
    expect(await chat.connectionExists("a1", { errorHandling: "return" })).to.equal(false);
  });

  it("takes 404 for an error where told so, with the code out of the header", async () => {
    const asking = chat.connectionExists("a1", { classify: { 404: "error" } });
    expect(await catchRejection(asking, ServiceError)).to.include({
      statusCode: 404,
      code: "Warning.Connection.NotExisted",
    });
  });
});
