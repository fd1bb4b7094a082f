import {
  createEmptyPipeline,
  createHttpHeaders,
  createPipelineRequest,
  RestError,
} from "@azure/core-rest-pipeline";
import type { PipelineRequest } from "@azure/core-rest-pipeline";
import { expect } from "chai";

import type { CallOptions } from "./options.ts";
import { sendRequest } from "./request.ts";
import type { Answer, RequestParts } from "./request.ts";

const onUploadProgress = (): void => undefined;
const onDownloadProgress = (): void => undefined;

describe("sendRequest", () => {
  it("asks for JSON, and sets nothing that nobody has asked for", async () => {
    const { request } = await send({});
    const plain = createPipelineRequest({ url: request.url, method: "DELETE" });
    expect({ ...request }).to.deep.equal({
      ...plain,
      allowInsecureConnection: true,
      headers: createHttpHeaders({ accept: "application/json" }),
      requestId: request.requestId,
    });
  });

  it("puts into the request what a call has set", async () => {
    const { signal } = new AbortController();
    const tracingOptions = {};
    const customHeaders = { "X-Custom": "1", accept: "*/*", "content-type": "text/html" };
    const { request } = await send({
      content: { contentType: "text/plain", body: "hello" },
      abortSignal: signal,
      tracingOptions,
      options: {
        requestOptions: { customHeaders, timeout: 5, onUploadProgress, onDownloadProgress },
      },
    });
    expect(request.headers.toJSON()).to.deep.equal({
      "x-custom": "1",
      accept: "*/*",
      "content-type": "text/plain",
    });
    expect(request).to.include({
      method: "DELETE",
      body: "hello",
      abortSignal: signal,
      timeout: 5,
      onUploadProgress,
      onDownloadProgress,
      tracingOptions,
    });
  });

  const bodies: [contentType: string | undefined, text: string | undefined, body: unknown][] = [
    ["application/json", '{"a":1}', { a: 1 }],
    ["application/problem+json; charset=utf-8", "[]", []],
    ["application/json", '{"a":', '{"a":'],
    ["text/plain; charset=utf-8", "1", "1"],
    ["text/html", "<p>", "<p>"],
    [undefined, "1", 1],
    [undefined, "no", "no"],
    ["application/json", "", undefined],
    ["application/json", undefined, undefined],
  ];
  for (const [contentType, text, body] of bodies) {
    it(`reads ${JSON.stringify(text)} of ${contentType} as ${JSON.stringify(body)}`, async () => {
      const seen: unknown[] = [];
      const options: CallOptions = { onResponse: (raw) => seen.push(raw.status, raw.parsedBody) };
      const answer = await send({ options }, { contentType, text });
      expect(answer).to.deep.include({ status: 200, body });
      expect(seen).to.deep.equal([200, body]);
    });
  }

  it("shows onResponse the answer that an error was made of", async () => {
    const seen: unknown[] = [];
    const error = new RestError("refused");
    const options: CallOptions = { onResponse: (raw, reason) => seen.push(raw.status, reason) };
    const failing = send({ options }, { error });
    expect(await failing.catch((reason: unknown) => reason)).to.equal(error);
    expect(seen).to.deep.equal([200, error]);
  });
});

function send(
  parts: Partial<RequestParts>,
  answer: { contentType?: string | undefined; text?: string | undefined; error?: RestError } = {},
): Promise<Answer> {
  const { contentType, text, error } = answer;
  const httpClient = {
    async sendRequest(request: PipelineRequest) {
      const headers = createHttpHeaders(
        contentType === undefined ? {} : { "content-type": contentType },
      );
      const response = {
        request,
        status: 200,
        headers,
        ...(text === undefined ? {} : { bodyAsText: text }),
      };
      if (error === undefined) return response;
      throw Object.assign(error, { response });
    },
  };
  return sendRequest(
    { pipeline: createEmptyPipeline(), httpClient, isInsecure: true },
    {
      method: "DELETE",
      url: "https://a.example/",
      options: {},
      abortSignal: undefined,
      tracingOptions: undefined,
      ...parts,
    },
  );
}
