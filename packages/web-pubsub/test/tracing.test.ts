import { RestError } from "@azure/core-rest-pipeline";
import { ServiceError, WebPubSubServiceClient } from "@restline/web-pubsub";
import { expect } from "chai";

import { recordingClient } from "./recording-client.ts";
import type { StoredAnswer } from "./recording-client.ts";
import { recordSpans } from "./recording-instrumenter.ts";
import { catchRejection } from "./rejection.ts";

const server = {
  "az.namespace": "Microsoft.WebPubSub",
  "azure.resource_provider.namespace": "Microsoft.SignalRService",
  "messaging.system": "webpubsub",
  "messaging.destination.name": "chat",
  "server.address": "a.example",
  "server.port": 443,
};

describe("Tracing", () => {
  const calls: [
    name: string,
    call: (chat: WebPubSubServiceClient) => Promise<unknown>,
    answer: StoredAnswer,
    kind: string,
    attributes: object,
  ][] = [
    [
      "WebPubSubServiceClient.closeConnection",
      (chat) => chat.closeConnection("ada's"),
      { status: 204, headers: { "x-ms-request-id": "abc" } },
      "internal",
      {
        ...server,
        "messaging.operation.name": "closeConnection",
        "azure.service.request.id": "abc",
      },
    ],
    [
      "WebPubSubServiceClient.sendToUser",
      (chat) => chat.sendToUser("ada", "hello"),
      { status: 202 },
      "client",
      {
        ...server,
        "messaging.operation.name": "sendToUser",
        "messaging.operation.type": "send",
      },
    ],
    [
      "WebPubSubGroupClient.sendToAll",
      (chat) => chat.group("news").sendToAll("hello"),
      { status: 202 },
      "client",
      {
        ...server,
        "messaging.operation.name": "group.sendToAll",
        "messaging.operation.type": "send",
      },
    ],
    [
      "WebPubSubServiceClient.userExists",
      (chat) => chat.userExists("ada"),
      { status: 404 },
      "internal",
      { ...server, "messaging.operation.name": "userExists" },
    ],
  ];
  for (const [name, call, answer, kind, attributes] of calls) {
    it(`has one span ${name}, around that of the request`, async () => {
      using recording = recordSpans();
      const { httpClient, requests } = recordingClient(answer);
      await call(makeClient(httpClient));
      const [span, inside, ...others] = recording.spans;
      expect(span).to.include({ name, kind, parent: undefined, ended: 1 });
      expect(span?.attributes).to.deep.equal(attributes);
      expect(span?.status).to.deep.equal({ status: "success" });
      expect(inside?.parent).to.equal(span);
      expect(inside?.name).to.match(/^HTTP /);
      expect(others).to.deep.equal([]);
      expect(requests[0]?.headers).to.include({ traceparent: `of ${inside?.name}` });
    });
  }

  it("tells of a token that is signed here, too", async () => {
    using recording = recordSpans();
    await makeClient(recordingClient({ status: 204 }).httpClient).getClientAccessToken();
    expect(recording.spans).to.have.length(1);
    expect(recording.spans[0]).to.include({
      name: "WebPubSubServiceClient.getClientAccessToken",
      ended: 1,
    });
    expect(JSON.stringify(recording.spans[0]?.attributes)).not.to.contain("eyJ");
  });

  const failures: [name: string, answer: StoredAnswer | Error, type: string][] = [
    ["the status of an answer", { status: 429 }, "429"],
    ["the code of the system", new RestError("broken", { code: "ENOTFOUND" }), "ENOTFOUND"],
    ["the name of another error", new TypeError("odd"), "TypeError"],
    ["nothing better than", new Error("odd"), "_OTHER"],
  ];
  for (const [name, answer, type] of failures) {
    it(`marks a failure by ${name} ${type}`, async () => {
      using recording = recordSpans();
      const httpClient =
        answer instanceof Error
          ? { sendRequest: () => Promise.reject(answer) }
          : recordingClient(answer).httpClient;
      const options = { retryOptions: { maxRetries: 0 } };
      const error = await catchRejection(makeClient(httpClient).sendToAll("x", options), Error);
      const [span] = recording.spans;
      expect(span?.attributes).to.include({ "error.type": type });
      expect(span).to.have.property("ended", 1);
      expect(span?.status).to.deep.equal({ status: "error", error });
    });
  }

  it("marks a failure that is returned", async () => {
    using recording = recordSpans();
    const chat = makeClient(recordingClient({ status: 400 }).httpClient);
    const { error } = await chat.closeConnection("a1", { errorHandling: "return" });
    expect(error).to.be.instanceOf(ServiceError);
    expect(recording.spans[0]?.status).to.deep.equal({ status: "error", error });
    expect(recording.spans[0]?.attributes).to.include({ "error.type": "400" });
  });

  it("marks an abort and a timeout by their names", async () => {
    using recording = recordSpans();
    const chat = makeClient({ sendRequest: () => new Promise(() => undefined) });
    await catchRejection(chat.closeConnection("a1", { timeoutInMs: 1 }), Error);
    await catchRejection(chat.closeConnection("a1", { abortSignal: AbortSignal.abort() }), Error);
    const types = recording.spans
      .filter(({ name }) => name.startsWith("Web"))
      .map(({ attributes }) => attributes["error.type"]);
    expect(types).to.deep.equal(["TimeoutError", "AbortError"]);
  });

  it("has a span for each request of a call that is repeated, inside the one", async () => {
    using recording = recordSpans();
    const chat = makeClient(recordingClient({ status: 503 }).httpClient);
    const retryOptions = { maxRetries: 2, retryDelayInMs: 0 };
    await catchRejection(chat.closeConnection("a1", { retryOptions }), ServiceError);
    const [span, ...inside] = recording.spans;
    expect(inside.map(({ parent }) => parent)).to.deep.equal([span, span, span]);
  });

  it("takes the caller's context, and gives policies that of the call", async () => {
    using recording = recordSpans();
    const chat = makeClient(recordingClient({ status: 204 }).httpClient);
    let seen: string | undefined;
    await chat.closeConnection("a1", {
      policies: [
        {
          position: "perCall",
          policy: {
            name: "look",
            sendRequest(request, next) {
              seen = recording.active()?.name;
              return next(request);
            },
          },
        },
      ],
    });
    expect(seen).to.equal("WebPubSubServiceClient.closeConnection");
    expect(recording.active()).to.equal(undefined);
  });

  it("sets nothing on a span that is not recorded, and ends it", async () => {
    using recording = recordSpans({ isRecording: false });
    await makeClient(recordingClient({ status: 400 }).httpClient)
      .userExists("a")
      .catch(String);
    expect(recording.spans[0]?.attributes).not.to.have.property("error.type");
    expect(recording.spans[0]).to.include({ ended: 1, status: undefined });
  });

  it("has no span for what is refused before it is sent", async () => {
    using recording = recordSpans();
    const chat = makeClient(recordingClient({ status: 204 }).httpClient);
    await catchRejection(chat.closeConnection(""), RangeError);
    expect(recording.spans).to.deep.equal([]);
  });
});

function makeClient(
  httpClient: ReturnType<typeof recordingClient>["httpClient"],
): WebPubSubServiceClient {
  return new WebPubSubServiceClient("Endpoint=https://a.example;AccessKey=k;", "chat", {
    httpClient,
  });
}
