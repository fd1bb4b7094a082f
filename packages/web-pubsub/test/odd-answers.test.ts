import { isRestError } from "@azure/core-rest-pipeline";
import type { RestError } from "@azure/core-rest-pipeline";
import { ConnectionError, ServiceError, WebPubSubServiceClient } from "@restline/web-pubsub";
import { expect } from "chai";

import { catchRejection } from "./rejection.ts";
import { startScriptedService } from "./scripted-service.ts";

const once = { retryOptions: { maxRetries: 0 } };
const notExisted = {
  code: "Error.Connection.NotExisted",
  message: "Connection `a1` is not found.",
  target: "Connection",
  details: [{ code: "Inside", message: "one", target: "two" }],
  inner: { code: "Deep", inner: { code: "Deeper" } },
};

interface OddAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
  lines: RegExp[];
  fields?: object;
}

describe("An answer that is no success", () => {
  const answers: Readonly<Record<string, OddAnswer>> = {
    "in the service's own form": {
      status: 404,
      headers: { "content-type": "application/json; charset=utf-8", "x-ms-error-code": "Other" },
      body: JSON.stringify(notExisted),
      lines: [
        /^closeConnection failed: 404 Not Found \(hub "chat", connection "a1"\)$/,
        /^Connection `a1` is not found\.$/,
        /^It may have disconnected in the meantime.*classify: \{ 404: "success" \}\.$/,
        /^code: Error\.Connection\.NotExisted {2}target: Connection {2}requestId: \S+ {2}attempts: 1$/,
      ],
      fields: {
        code: notExisted.code,
        target: notExisted.target,
        details: notExisted.details,
        inner: notExisted.inner,
      },
    },
    "as problem+json": {
      status: 400,
      headers: {
        "content-type": "application/problem+json",
        "x-ms-error-code": "Error.BadRequest",
      },
      body: '{"title":"One or more validation errors occurred.","errors":{"groups":["is required","is short"]},"status":400,"detail":null}',
      lines: [
        /400 Bad Request/,
        /^One or more validation errors/,
        /^groups: is required$/,
        /^groups: is short$/,
        /^code: Error\.BadRequest {2}/,
      ],
      fields: { code: "Error.BadRequest", errors: { groups: ["is required", "is short"] } },
    },
    "with no body and a code": {
      status: 404,
      headers: { "x-ms-error-code": "Warning.Connection.NotExisted" },
      lines: [
        /404 Not Found/,
        /disconnected/,
        /^code: Warning\.Connection\.NotExisted {2}requestId/,
      ],
      fields: { code: "Warning.Connection.NotExisted" },
    },
    "with nothing at all": {
      status: 418,
      lines: [/^closeConnection failed: 418 \(/, /^requestId/],
    },
    "as a web page": {
      status: 502,
      headers: { "content-type": "text/html" },
      body: "<!doctype html><html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>",
      lines: [
        /502 Bad Gateway/,
        /^A web page titled "502 Bad Gateway" came/,
        /try again later/,
        /^requestId/,
      ],
    },
    "as broken JSON": {
      status: 400,
      headers: { "content-type": "application/json" },
      body: '{"code":"Error.BadRequest","mess',
      lines: [
        /400/,
        /not the JSON that it claims to be: \{"code":"Error.BadRequest","mess$/,
        /^req/,
      ],
    },
    "as JSON that calls itself text": {
      status: 400,
      headers: { "content-type": "text/plain" },
      body: "go away",
      lines: [/400/, /^go away$/, /^requestId/],
    },
    "with an id of the service": {
      status: 500,
      headers: { "x-ms-request-id": "abc" },
      lines: [/500 Internal/, /try again/, /^requestId: abc {2}attempts: 1$/],
      fields: { requestId: "abc" },
    },
    "429 with a wait": {
      status: 429,
      headers: { "retry-after": "120" },
      lines: [/429 Too Many Requests/, /left alone for 120 s \(Retry-After\)/, /^requestId/],
      fields: { retryAfterInMs: 120_000 },
    },
    "503": { status: 503, lines: [/503 Service Unavailable/, /try again later/, /^requestId/] },
    "301 to somewhere else": {
      status: 301,
      headers: { location: "http://127.0.0.2:1/" },
      lines: [/failed: 301 \(/, /points to http:\/\/127\.0\.0\.2:1,/, /^requestId/],
    },
  };
  for (const [name, { status, headers = {}, body, lines, fields = {} }] of Object.entries(
    answers,
  )) {
    it(`${name} is a useful error`, async () => {
      await using service = await startScriptedService((response) => {
        response.writeHead(status, headers).end(body);
      });
      const chat = new WebPubSubServiceClient(service.connectionString, "chat");
      const error = await catchRejection(chat.closeConnection("a1", once), ServiceError);
      const printed = error.message.split("\n  ");
      expect(printed, error.message).to.have.length(lines.length);
      for (const [index, line] of printed.entries()) expect(line).to.match(lines[index] ?? /^$/);
      expect(error).to.include({ name: "RestError", statusCode: status, status, attempts: 1 });
      for (const [field, value] of Object.entries(fields)) {
        expect(error).to.have.deep.property(field, value);
      }
      expect(error.details).to.be.an("array");
      expect(error.request.url).to.contain("/connections/a1");
      expect(error.response).to.include({ status, request: error.request });
      expect(error.response.bodyAsText ?? "").to.equal(body ?? "");
    });

    it(`${name} comes back where asked, with the error beside it`, async () => {
      await using service = await startScriptedService((response) => {
        response.writeHead(status, headers).end(body);
      });
      const chat = new WebPubSubServiceClient(service.connectionString, "chat");
      const options = { ...once, errorHandling: "return" } as const;
      const response = await chat.closeConnection("a1", options);
      expect(response).to.include({ status, isError: true });
      expect(response.error).to.be.instanceOf(ServiceError);
      expect(response.error?.requestId).to.equal(response.requestId);
      for (const [header, value] of Object.entries(headers)) {
        expect(response.headers).to.have.property(header, value);
      }
    });
  }

  it("is recognised by the Azure libraries", async () => {
    await using service = await startScriptedService((response) => response.writeHead(409).end());
    const chat = new WebPubSubServiceClient(service.connectionString, "chat");
    const error = await catchRejection(chat.closeConnection("a1"), ServiceError);
    expect(isRestError(error)).to.equal(true);
    // By its type, too: what takes a RestError takes this one.
    const restError: RestError = error;
    expect(restError.statusCode).to.equal(409);
  });

  it("of a success with a broken body is a success: nobody needs the body", async () => {
    await using service = await startScriptedService((response) => {
      response.writeHead(202, { "content-type": "application/json" }).end("{");
    });
    const chat = new WebPubSubServiceClient(service.connectionString, "chat");
    expect(await chat.sendToAll("hello")).to.include({ status: 202, isError: false, body: "{" });
  });
});

describe("No answer", () => {
  const broken: [name: string, code: string, answer: Parameters<typeof startScriptedService>[0]][] =
    [
      ["as the connection is dropped", "ECONNRESET", (response) => response.destroy()],
      [
        "as it breaks off in the middle",
        "PARSE_ERROR",
        (response) => {
          response.writeHead(500, { "content-length": "100" });
          response.write("half", () => response.destroy());
        },
      ],
      [
        "as it is no HTTP",
        "HPE_INVALID_CONSTANT",
        (response) => response.socket?.end("SSH-2.0-OpenSSH\r\n\r\n"),
      ],
    ];
  for (const [name, code, answer] of broken) {
    it(`is a connection error: ${name}`, async () => {
      await using service = await startScriptedService(answer);
      const chat = new WebPubSubServiceClient(service.connectionString, "chat");
      const error = await catchRejection(chat.closeConnection("a1", once), ConnectionError);
      expect(error).to.include({ name: "RestError", operation: "closeConnection", code });
      expect(error).not.to.have.property("statusCode");
      expect(isRestError(error)).to.equal(true);
      expect(error.message).to.match(/^closeConnection failed: no answer .*\(hub "chat", con/);
    });
  }

  it("says so where nothing listens, with the number of attempts", async () => {
    const service = await startScriptedService(() => undefined);
    await service.close();
    const chat = new WebPubSubServiceClient(service.connectionString, "chat");
    const retryOptions = { maxRetries: 2, retryDelayInMs: 0 };
    const error = await catchRejection(chat.sendToAll("hello", { retryOptions }), ConnectionError);
    expect(error).to.include({ code: "ECONNREFUSED", attempts: 3 });
    expect(error.message.split("\n  ")).to.deep.equal([
      `sendToAll failed: no answer from ${service.endpoint} (hub "chat")`,
      `connect ECONNREFUSED ${service.endpoint.replace("http://", "")}`,
      "Nothing listens there: check the endpoint, and that the service runs.",
      "code: ECONNREFUSED  attempts: 3",
    ]);
  });

  it("to a send says that it may have arrived", async () => {
    await using service = await startScriptedService((response) => response.destroy());
    const chat = new WebPubSubServiceClient(service.connectionString, "chat");
    const error = await catchRejection(chat.sendToAll("hello"), ConnectionError);
    expect(error.message).to.contain("The message may have been delivered");
    expect(service.requests).to.have.length(1);
  });
});
