import { createEmulator } from "@restline/web-pubsub-emulator";
import type { Emulator } from "@restline/web-pubsub-emulator";
import { AzureKeyCredential, ServiceError, WebPubSubServiceClient } from "@restline/web-pubsub";
import { expect } from "chai";

import { connectClient } from "./live-client.ts";
import { catchRejection } from "./rejection.ts";

describe("closeConnection on the embedded service", () => {
  let emulator: Emulator;
  let chat: WebPubSubServiceClient;

  before(async () => {
    emulator = await createEmulator();
    chat = new WebPubSubServiceClient(emulator.connectionString, "chat");
  });

  after(() => emulator.close());

  it("closes a live connection, which is told the reason", async () => {
    await using client = await connectClient(chat);
    const response = await chat.closeConnection(client.connectionId, {
      reason: "Signed in elsewhere",
    });
    expect(response.status).to.equal(204);
    expect(response.isError).to.equal(false);
    expect(response).not.to.have.property("error");
    expect(response.headers["api-supported-versions"]).to.contain("2024-12-01");
    expect(response.requestId).to.match(/^[0-9a-f-]{36}$/);
    expect(await client.closed).to.deep.equal({ code: 1000, reason: "" });
    expect(client.messages.at(-1)).to.deep.equal({
      type: "system",
      event: "disconnected",
      message: "Application server closed the connection. Reason: Signed in elsewhere",
    });
  });

  for (const reason of ["", "Grüße & 50 % off? #1 + 🔑", 'a\n"b"\u0000', "x".repeat(500)]) {
    it(`gives the reason ${JSON.stringify(reason.slice(0, 30))} as it is`, async () => {
      await using client = await connectClient(chat);
      await chat.closeConnection(client.connectionId, { reason });
      await client.closed;
      expect(client.messages.at(-1)?.["message"]).to.equal(
        `Application server closed the connection.${reason === "" ? "" : ` Reason: ${reason}`}`,
      );
    });
  }

  it("leaves other connections alone", async () => {
    await using first = await connectClient(chat);
    await using second = await connectClient(chat);
    await chat.closeConnection(first.connectionId);
    await first.closed;
    expect(await chat.connectionExists(second.connectionId)).to.equal(true);
  });

  it("succeeds for a connection that does not exist", async () => {
    expect(await chat.closeConnection("gone")).to.include({ status: 204, isError: false });
  });

  it("works with an endpoint and a key just as well", async () => {
    const key = /AccessKey=([^;]+)/.exec(emulator.connectionString)?.[1] ?? "";
    const credential = new AzureKeyCredential(key);
    const client = new WebPubSubServiceClient(emulator.endpoint, credential, "chat");
    expect(client).to.include({ hubName: "chat", endpoint: emulator.endpoint });
    expect(await client.closeConnection("gone")).to.include({ status: 204 });
  });

  it("is refused with a wrong key, and closes nothing", async () => {
    await using live = await connectClient(chat);
    const wrong = new AzureKeyCredential("a-key-that-is-not-the-one-of-this-service");
    const client = new WebPubSubServiceClient(emulator.endpoint, wrong, "chat");
    const error = await catchRejection(client.closeConnection(live.connectionId), ServiceError);
    expect(error).to.include({ statusCode: 401, status: 401, operation: "closeConnection" });
    expect(error.message).to.match(
      /^closeConnection failed: 401 Unauthorized \(hub "chat", connection "[^"]+"\)\n {2}The service did not accept the access token\. Signed audience: http:\/\/127\.0\.0\.1:\d+\/api\/hubs\/chat\/connections\/\S+\n {2}Check that the access key is current and belongs to this resource\.\n {2}requestId: [0-9a-f-]{36} {2}attempts: 1$/,
    );
    expect(await chat.connectionExists(live.connectionId)).to.equal(true);
  });

  it("goes on after the key was rotated to one that the service takes", async () => {
    const credential = new AzureKeyCredential("a-key-that-is-not-the-one-of-this-service");
    const client = new WebPubSubServiceClient(emulator.endpoint, credential, "chat");
    await catchRejection(client.closeConnection("gone"), ServiceError);
    credential.update(/AccessKey=([^;]+)/.exec(emulator.connectionString)?.[1] ?? "");
    expect(await client.closeConnection("gone")).to.include({ status: 204 });
  });
});
