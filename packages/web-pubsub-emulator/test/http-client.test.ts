import { Readable } from "node:stream";
import { WebPubSubServiceClient } from "@azure/web-pubsub";
import { createEmulator, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { authorize } from "./tokens.ts";

describe("emulator.httpClient", () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await createEmulator({ port: false });
  });
  afterEach(() => emulator.close());

  const path = "/api/hubs/chat/:send";
  const request = (body: unknown) => ({
    url: `${emulator.endpoint}${path}`,
    method: "POST",
    headers: Object.entries({
      authorization: authorize(emulator, path),
      "content-type": "application/json",
    }),
    body,
  });

  it("runs an official client without a port", async () => {
    const chat = new WebPubSubServiceClient(emulator.connectionString, "chat", {
      allowInsecureConnection: true,
      httpClient: emulator.httpClient,
    });
    expect(await chat.connectionExists("gone")).to.equal(false);
    await chat.closeConnection("gone", { reason: "none" });
    await chat.sendToAll({ a: 1 });
    const failure = await chat
      .group("news")
      .addConnection("gone")
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    expect(failure).to.include({ statusCode: 404, code: "Error.Connection.NotExisted" });
    const none: unknown[] = [];
    for await (const member of await chat.group("news").listConnections()) none.push(member);
    expect(none).to.deep.equal([]);
  });

  // JSON, so that a body which does not arrive whole is refused.
  const json = '{"a":[1,2]}';
  const half = Buffer.from(json.slice(0, 5));
  const rest = Buffer.from(json.slice(5));
  const bodies: readonly (readonly [string, () => unknown])[] = [
    ["a string", () => json],
    ["bytes", () => Buffer.from(`x${json}`).subarray(1)],
    ["a buffer", () => new Uint8Array(Buffer.from(json)).buffer],
    ["a blob", () => new Blob([json])],
    ["a stream of Node", () => Readable.from([half, rest])],
    ["a function that makes one", () => () => Readable.from([half, rest])],
    ["a web stream", () => new Blob([json]).stream()],
  ];
  for (const [kind, createBody] of bodies) {
    it(`sends ${kind}`, async () => {
      const answer = await emulator.httpClient.sendRequest(request(createBody()));
      expect(answer.status).to.equal(202);
      expect(answer.bodyAsText).to.equal(null);
    });
  }

  it("sends no body", async () => {
    const answer = await emulator.httpClient.sendRequest(request(undefined));
    expect(answer.status).to.equal(400);
    expect(answer.bodyAsText).to.contain("not a valid JSON");
  });

  it("sends nothing that it does not know how to", async () => {
    const outcome = await emulator.httpClient.sendRequest(request(7)).then(
      () => "sent",
      (error: Error) => error.message,
    );
    expect(outcome).to.contain("of a kind that cannot be sent");
  });

  it("gives headers that policies can read and change, and a stream to those who want one", async () => {
    const answer = await emulator.httpClient.sendRequest({
      ...request(null),
      url: `${emulator.endpoint}/api/hubs/chat/groups/g/connections`,
      method: "GET",
      headers: Object.entries({
        authorization: authorize(emulator, "/api/hubs/chat/groups/g/connections"),
      }),
      streamResponseStatusCodes: new Set([200]),
    });
    const { headers, readableStreamBody } = answer;
    expect(headers.get("Content-Type")).to.equal("application/json; charset=utf-8");
    expect(headers.get("x-nothing")).to.equal(undefined);
    headers.set("X-Count", 1);
    expect(headers.has("x-count")).to.equal(true);
    headers.delete("x-COUNT");
    expect([...headers].map(([name]) => name)).to.deep.equal(Object.keys(headers.toJSON()));
    expect(Object.keys(headers.toJSON())).to.include("date").and.not.include("x-count");
    if (readableStreamBody === undefined) throw new Error("There is no stream.");
    const chunks: string[] = [];
    for await (const chunk of readableStreamBody) chunks.push(chunk.toString());
    expect(chunks.join("")).to.equal('{"value":[]}');
  });

  it("does not answer a request that has been given up", async () => {
    const abandoned = { ...request("x"), abortSignal: AbortSignal.abort() };
    const outcome = await emulator.httpClient.sendRequest(abandoned).then(
      () => "answered",
      (error: Error) => error.name,
    );
    expect(outcome).to.equal("AbortError");
  });
});
