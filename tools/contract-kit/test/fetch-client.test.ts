import { createHttpHeaders } from "@azure/core-rest-pipeline";
import { createFetchClient, type Fetch } from "@restline/contract-kit";
import { expect } from "chai";
import { send } from "./widgets-service.ts";

const echo: Fetch = async (request) =>
  new Response(`${request.method} ${request.url} ${await request.text()}`, {
    status: 201,
    headers: { "x-seen": request.headers.get("x-sent") ?? "" },
  });

/** Answers only after the request has been given up. */
const silent: Fetch = () => new Promise(() => undefined);

const url = "http://127.0.0.1:0/widgets?a=%2F";

describe("an HTTP client made from fetch", () => {
  it("sends what the pipeline has, and gives what fetch answers", async () => {
    const headers = createHttpHeaders({ "X-Sent": "one", "content-type": "text/plain" });
    const response = await send(
      { url, method: "POST", headers, body: "hé" },
      createFetchClient(echo),
    );
    expect(response.status).to.equal(201);
    expect(response.headers.get("X-Seen")).to.equal("one");
    expect(response.bodyAsText).to.equal(`POST ${url} hé`);
  });

  it("sends bytes as they are", async () => {
    const bytes = new Uint8Array([0, 255, 10, 13]);
    let sent: Uint8Array | undefined;
    const client = createFetchClient(async (request) => {
      sent = new Uint8Array(await request.arrayBuffer());
      return new Response(null, { status: 204 });
    });
    const response = await send({ url, method: "POST", body: bytes }, client);
    expect(sent).to.deep.equal(bytes);
    expect(response.bodyAsText).to.equal("");
  });

  it("gives up when the caller does, before and on the way", async () => {
    const client = createFetchClient(silent);
    const early = await send({ url, abortSignal: AbortSignal.abort() }, client).catch(nameOf);
    expect(early).to.equal("AbortError");
    const controller = new AbortController();
    const late = send({ url, abortSignal: controller.signal }, client).catch(nameOf);
    setImmediate(() => controller.abort());
    expect(await late).to.equal("AbortError");
  });

  it("gives up after the request's timeout", async () => {
    expect(await send({ url, timeout: 1 }, createFetchClient(silent)).catch(nameOf)).to.equal(
      "AbortError",
    );
  });

  const failures: readonly (readonly [name: string, error: Error, code: string])[] = [
    ["of its own", new Error("no"), "REQUEST_SEND_ERROR"],
    ["with a code", Object.assign(new Error("no"), { code: "EACCES" }), "EACCES"],
    [
      "whose cause has one",
      new TypeError("no", { cause: { code: "UND_ERR_SOCKET" } }),
      "UND_ERR_SOCKET",
    ],
  ];
  for (const [name, failure, code] of failures) {
    it(`turns a failure ${name} into the pipeline's error`, async () => {
      const client = createFetchClient(() => Promise.reject(failure));
      const error: unknown = await send({ url }, client).catch((reason: unknown) => reason);
      expect(error).to.include({ name: "RestError", message: "no", code });
    });
  }
});

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : String(error);
}
