import "../golden-modules.ts";
import { expect } from "chai";
import { createHttpHeaders, isRestError, type HttpClient } from "@azure/core-rest-pipeline";
import { plainOptions, startService, type Service } from "./service.ts";

const { default: createClient, isUnexpected } = await import("../golden/bytes/out/src/index.ts");
const { default: createShop } = await import("../golden/flavor-typespec/out/src/index.ts");

/** Every byte there is: most of them are no UTF-8. */
const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
const json = JSON.stringify({ standard: "AA==", url: "AA", many: [] });

function answerWith(status: number, contentType: string, body: Uint8Array | string) {
  return startService((_, response) => {
    response.writeHead(status, { "content-type": contentType }).end(body);
  });
}

const connect = ({ endpoint }: Service) => createClient(endpoint, plainOptions);
const download = (service: Service) => connect(service).path("/archive/{name}", "a").get();

async function catchReason(promise: PromiseLike<unknown>): Promise<unknown> {
  return Promise.resolve(promise).then(
    () => expect.fail("expected a rejection"),
    (reason: unknown) => reason,
  );
}

describe("an answer of bytes", () => {
  it("is exactly what was sent, in an array of its own", async () => {
    await using service = await answerWith(200, "application/zip", bytes);
    const response = await download(service);
    expect(response.status).to.equal("200");
    expect(response.body).to.deep.equal(bytes);
    expect(Object.getPrototypeOf(response.body)).to.equal(Uint8Array.prototype);
  });

  it("comes in one piece out of many", async () => {
    await using service = await startService((_, response) => {
      response.writeHead(200, { "content-type": "application/zip" });
      response.write(bytes, () => response.end(bytes));
    });
    expect((await download(service)).body).to.deep.equal(new Uint8Array([...bytes, ...bytes]));
  });

  it("may be empty", async () => {
    await using service = await answerWith(200, "application/zip", "");
    expect((await download(service)).body).to.deep.equal(new Uint8Array());
  });

  it("is bytes whatever it looks like", async () => {
    await using service = await answerWith(200, "application/json", "123");
    expect((await download(service)).body).to.deep.equal(new Uint8Array([49, 50, 51]));
  });

  it("leaves an error what it is: parsed JSON", async () => {
    await using service = await answerWith(404, "application/json", '{"code":"Gone"}');
    const response = await download(service);
    if (!isUnexpected(response)) return expect.fail("expected an error");
    expect(response.body).to.deep.equal({ code: "Gone" });
  });

  it("can be an error, beside an answer that is parsed JSON", async () => {
    await using service = await answerWith(503, "application/octet-stream", bytes);
    expect((await connect(service).path("/dump").get()).body).to.deep.equal(bytes);
    await using good = await answerWith(200, "application/json; charset=utf-8", json);
    expect((await connect(good).path("/dump").get()).body).to.deep.equal(JSON.parse(json));
  });

  it("is told from JSON by its media type where a status may have either", async () => {
    await using image = await answerWith(200, "image/png", bytes);
    expect((await connect(image).path("/either").get()).body).to.deep.equal(bytes);
    await using model = await answerWith(200, "application/json; charset=utf-8", json);
    expect((await connect(model).path("/either").get()).body).to.deep.equal(JSON.parse(json));
  });

  it("rejects where JSON in its place is broken", async () => {
    await using service = await answerWith(200, "application/json", "{");
    const reason = await catchReason(connect(service).path("/either").get());
    expect(isRestError(reason) && [reason.code, reason.statusCode]).to.deep.equal([
      "PARSE_ERROR",
      200,
    ]);
  });

  it("rejects where it breaks off", async () => {
    await using service = await startService((_, response) => {
      response.writeHead(200, { "content-length": 512 });
      response.write(bytes, () => response.destroy());
    });
    const reason = await catchReason(download(service));
    expect(isRestError(reason) && reason.code).to.equal("PARSE_ERROR");
  });

  it("does not keep its caller waiting longer than the timeout", async () => {
    await using service = await startService((_, response) => {
      response.writeHead(200, { "content-length": 512 });
      response.write(bytes);
    });
    const call = connect(service).path("/archive/{name}", "a").get({ timeout: 20 });
    expect(await catchReason(call)).to.have.property("name", "AbortError");
  });

  it("can be aborted while it arrives", async () => {
    const abort = new AbortController();
    await using service = await startService((_, response) => {
      response.writeHead(200, { "content-length": 512 });
      response.write(bytes);
    });
    const call = connect(service)
      .path("/archive/{name}", "a")
      .get({
        abortSignal: abort.signal,
        onResponse: () => abort.abort(),
      });
    expect(await catchReason(call)).to.have.property("name", "AbortError");
  });

  it("is a stream where the caller asks for one, errors included", async () => {
    for (const status of [200, 404]) {
      await using service = await answerWith(status, "application/zip", bytes);
      const { body } = await download(service).asNodeStream();
      const chunks: Uint8Array[] = [];
      for await (const chunk of body ?? []) chunks.push(Buffer.from(chunk));
      expect(new Uint8Array(Buffer.concat(chunks))).to.deep.equal(bytes);
    }
  });

  it("tells the caller's own listener of each answer", async () => {
    await using service = await answerWith(200, "application/zip", bytes);
    const statuses: number[] = [];
    const onResponse = ({ status }: { status: number }): void => void statuses.push(status);
    await connect(service).path("/archive/{name}", "a").get({ onResponse });
    expect(statuses).to.deep.equal([200]);
  });

  it("is the same on TypeSpec's own runtime", async () => {
    await using service = await answerWith(200, "application/pdf", bytes);
    const shop = createShop({ key: "k" }, { ...plainOptions, endpoint: service.endpoint });
    const response = await shop.path("/orders/{id}/invoice", "1").get();
    expect(response.body).to.deep.equal(bytes);
  });

  const forms: [form: string, parts: object][] = [
    ["a web stream", { browserStreamBody: new Blob([bytes]).stream() }],
    ["a blob", { blobBody: Promise.resolve(new Blob([bytes])) }],
  ];
  for (const [form, parts] of forms) {
    it(`comes from an HTTP client that has it as ${form}`, async () => {
      const httpClient: HttpClient = {
        sendRequest: async (request) => {
          expect([...(request.streamResponseStatusCodes ?? [])]).to.deep.equal([200]);
          return { request, headers: createHttpHeaders(), status: 200, ...parts };
        },
      };
      const client = createClient("https://example.test", { httpClient });
      const { body } = await client.path("/archive/{name}", "a").get();
      expect(body).to.deep.equal(bytes);
    });
  }

  it("comes from an HTTP client that has text only", async () => {
    const httpClient: HttpClient = {
      sendRequest: async (request) => ({
        request,
        headers: createHttpHeaders(),
        status: 200,
        bodyAsText: '{"é":1}',
      }),
    };
    const client = createClient("https://example.test", { httpClient });
    const { body } = await client.path("/archive/{name}", "a").get();
    expect(body).to.deep.equal(new Uint8Array(Buffer.from('{"é":1}')));
  });
});
