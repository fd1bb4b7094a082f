import { ConnectionError, ServiceError, WebPubSubServiceClient } from "@restline/web-pubsub";
import { expect } from "chai";

import { startRawServer } from "./raw-server.ts";
import { catchRejection } from "./rejection.ts";
import { startScriptedService } from "./scripted-service.ts";

const soon = { retryOptions: { retryDelayInMs: 0, maxRetryDelayInMs: 0 } };

describe("Retries over the wire", () => {
  it("wait as they are asked to and succeed", async () => {
    const statuses = [429, 503, 408];
    await using service = await startScriptedService((response) => {
      response.writeHead(statuses.shift() ?? 204, { "retry-after": "0" }).end();
    });
    const chat = new WebPubSubServiceClient(service.connectionString, "chat", soon);
    expect(await chat.closeConnection("a1")).to.include({ status: 204 });
    expect(service.requests).to.have.length(4);
  });

  it("follow a connection that was dropped", async () => {
    let left = 2;
    await using service = await startScriptedService((response) => {
      left -= 1;
      if (left >= 0) response.destroy();
      else response.writeHead(200).end();
    });
    const chat = new WebPubSubServiceClient(service.connectionString, "chat", soon);
    expect(await chat.connectionExists("a1")).to.equal(true);
    expect(service.requests).to.have.length(3);
  });

  it("sign each attempt anew and keep the request's id", async () => {
    const statuses = [500, 500];
    await using service = await startScriptedService((response) => {
      response.writeHead(statuses.shift() ?? 204).end();
    });
    const chat = new WebPubSubServiceClient(service.connectionString, "chat", soon);
    const signed: (string | undefined)[] = [];
    const now = Date.now;
    let clock = now();
    Date.now = () => clock;
    try {
      const { requestId } = await chat.closeConnection("a1", {
        policies: [
          {
            position: "perRetry",
            policy: {
              name: "an hour between attempts",
              sendRequest: (request, next) => {
                signed.push(request.headers.get("authorization"));
                clock += 3_600_000;
                return next(request);
              },
            },
          },
        ],
      });
      const ids = service.requests.map(({ headers }) => headers["x-ms-client-request-id"]);
      expect(ids).to.deep.equal([requestId, requestId, requestId]);
    } finally {
      Date.now = now;
    }
    expect(new Set(signed).size).to.equal(3);
    expect(service.requests.map(({ headers }) => headers.authorization)).to.deep.equal(signed);
  });

  it("send the same message again, from a stream too, once that is allowed", async () => {
    const statuses = [500, 202];
    await using service = await startScriptedService((response) => {
      response.writeHead(statuses.shift() ?? 500).end();
    });
    const chat = new WebPubSubServiceClient(service.connectionString, "chat", soon);
    const stream = new Blob(["hello"]).stream();
    await chat.sendToAll(stream, { retryOptions: { repeatSends: true } });
    expect(service.requests.map(({ body }) => String(body))).to.deep.equal(["hello", "hello"]);
    const error = await catchRejection(chat.sendToAll("once"), ServiceError);
    expect(error).to.include({ statusCode: 500, attempts: 1 });
    expect(error.message).to.contain("The message may have been delivered");
    expect(service.requests).to.have.length(3);
  });

  it("do not send a message twice whose answer broke off", async () => {
    await using server = await startRawServer((socket) => {
      socket.end("HTTP/1.1 202 Accepted\r\nContent-Length: 9\r\n\r\nhalf");
    });
    const connectionString = `Endpoint=${server.url};AccessKey=k;`;
    const chat = new WebPubSubServiceClient(connectionString, "chat", soon);
    const error = await catchRejection(chat.sendToAll("once"), ConnectionError);
    expect(server.received().match(/^POST /gm)).to.have.length(1);
    expect(error).to.include({ code: "PARSE_ERROR", attempts: 1 });
    expect(error.message).to.contain(`no answer from ${new URL(server.url).origin} (hub "chat")`);
    expect(error.message).to.contain("The message may have been delivered");
  });

  it("are refused where they would not end", () => {
    const options = { retryOptions: { maxRetries: Number.NaN } };
    expect(
      () => new WebPubSubServiceClient("Endpoint=https://a;AccessKey=k", "chat", options),
    ).to.throw(RangeError, /^WebPubSubServiceClient: retryOptions\.maxRetries must be a whole/);
  });
});
