import { expect } from "chai";
import { startEmulatedService, type EmulatedService } from "../support/emulated-service.ts";
import { fetchHttpClient } from "../support/fetch-http-client.ts";
import { listMembers } from "./paging/items.ts";
import { sendToAllBut } from "./parameters/exploded-query.ts";
import { sendWithMetadata } from "./parameters/headers.ts";
import { addToGroups } from "./parameters/json-body.ts";
import { sendBytes } from "./parameters/message-bytes.ts";
import { sendNodeStream } from "./parameters/message-node-stream.ts";
import { sendJsonText, sendText } from "./parameters/message-text.ts";
import { sendWebStream } from "./parameters/message-web-stream.ts";
import { closeWithReason, sendToUser } from "./parameters/query.ts";
import { abortRequest, watchRequest } from "./parameters/request-options.ts";

describe("Consumers: parameters", () => {
  it("go into the query, encoded", async () => {
    await using service = await startEmulatedService();
    const client = await service.connect();
    const reason = "50% & more = größer? #1 + 2";
    expect(await closeWithReason(service.client, client.connectionId, reason)).to.equal("204");
    expect((await client.next())["message"]).to.include(reason);
  });

  it("go into the query as numbers and filters", async () => {
    await using service = await startEmulatedService();
    const ada = await service.connect("ada");
    const grace = await service.connect("grace");
    expect(await sendToUser(service.client, "grace", "for grace")).to.equal("202");
    expect(await sendToUser(service.client, "ada", "for ada")).to.equal("202");
    expect(await ada.next()).to.include({ data: "for ada" });
    expect(await grace.next()).to.include({ data: "for grace" });
  });

  it("repeat their key where they are exploded", async () => {
    await using service = await startEmulatedService();
    const [first, second, third] = await Promise.all([
      service.connect(),
      service.connect(),
      service.connect(),
    ]);
    const excluded = [first.connectionId, second.connectionId];
    expect(await sendToAllBut(service.client, excluded)).to.equal("202");
    expect(await sendText(service.client, "for all")).to.equal("202");
    const received = await Promise.all([first, second, third].map((client) => client.next()));
    expect(received.map(({ data }) => data)).to.deep.equal(["for all", "for all", "not for all"]);
  });

  const umlauts = Buffer.from("größer");
  const json = Buffer.from('{"größe":[1,2]}');
  for (const { name, send, dataType, data } of [
    {
      name: "a text",
      send: ({ client }: EmulatedService) => sendText(client, "größer"),
      dataType: "text",
      data: "größer",
    },
    {
      name: "a text as JSON",
      send: ({ client }: EmulatedService) => sendJsonText(client, '{"a":1}'),
      dataType: "json",
      data: '{"a":1}',
    },
    {
      name: "bytes",
      send: ({ client }: EmulatedService) =>
        sendBytes(client, "application/octet-stream", Uint8Array.of(0, 128, 255)),
      dataType: "binary",
      data: "AID/",
    },
    {
      name: "bytes that are a text",
      send: ({ client }: EmulatedService) => sendBytes(client, "text/plain", umlauts),
      dataType: "text",
      data: "größer",
    },
    {
      name: "bytes that are JSON",
      send: ({ client }: EmulatedService) => sendBytes(client, "application/json", json),
      dataType: "json",
      data: { größe: [1, 2] },
    },
    {
      name: "a stream of Node.js",
      send: ({ client }: EmulatedService) => sendNodeStream(client, ["grö", "ßer"]),
      dataType: "text",
      data: "größer",
    },
    {
      name: "a web stream",
      send: (service: EmulatedService) => sendWebStream(service, fetchHttpClient, ["grö", "ßer"]),
      dataType: "text",
      data: "größer",
    },
  ]) {
    it(`send a message that is ${name}`, async () => {
      await using service = await startEmulatedService();
      const client = await service.connect();
      expect(await send(service)).to.equal("202");
      expect(await client.next()).to.deep.include({ type: "message", dataType, data });
    });
  }

  it("are a JSON body of the model's type", async () => {
    await using service = await startEmulatedService();
    const ada = await service.connect("ada");
    const grace = await service.connectTo("weather", "grace");
    expect(await addToGroups(service.client, ["news", "weather"])).to.equal("200");
    expect(await listMembers(service.client, "news")).to.deep.equal([ada.connectionId]);
    expect(await listMembers(service.client, "weather")).to.have.members([
      ada.connectionId,
      grace.connectionId,
    ]);
  });

  it("are headers, with those of one's own", async () => {
    await using service = await startEmulatedService();
    const client = await service.connect();
    expect(await sendWithMetadata(service.client)).to.equal("202");
    expect(await client.next()).to.deep.include({ metadata: { trace: "t-1", attempt: "2" } });
  });

  it("are the request's own, such as timeout and callback", async () => {
    await using service = await startEmulatedService();
    expect(await watchRequest(service.client)).to.deep.equal([
      "raw 404",
      "accept application/json",
      "timeout 10000",
    ]);
  });

  it("are an abort signal that calls the request off", async () => {
    await using service = await startEmulatedService();
    const answered = service.watchAnswers();
    expect(await abortRequest(service.client)).to.have.property("name", "AbortError");
    await service.client.path("/api/health").head();
    expect(answered).to.deep.equal(["getServiceStatus 200"]);
  });
});
