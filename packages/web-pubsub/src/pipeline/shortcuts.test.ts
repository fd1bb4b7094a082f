import {
  createHttpHeaders,
  createPipelineFromOptions,
  createPipelineRequest,
  RestError,
} from "@azure/core-rest-pipeline";
import type {
  InternalPipelineOptions,
  Pipeline,
  PipelineRequest,
  PipelineRequestOptions,
  PipelineResponse,
} from "@azure/core-rest-pipeline";
import { expect } from "chai";

import { composeOnce } from "./compose.ts";
import { createRetryPolicy } from "./retry.ts";
import { createShortcuts } from "./shortcuts.ts";

/** What goes out for a request, and what comes of it. */
interface Outcome {
  readonly sent: readonly Record<string, unknown>[];
  readonly answer: Record<string, unknown>;
}

type Answer = { status: number; headers?: Record<string, string> } | { code: string };

const url = "https://a.example/api/hubs/chat/connections/a1";
const soon = { retryDelayInMs: 0, maxRetryDelayInMs: 0 };

describe("Shortcuts past policies", () => {
  const cases: Readonly<
    Record<
      string,
      {
        readonly options?: InternalPipelineOptions;
        readonly request?: Partial<PipelineRequestOptions>;
        readonly answers?: readonly Answer[];
      }
    >
  > = {
    "a plain request": {},
    HEAD: { request: { method: "HEAD" } },
    "a user agent of the caller's": {
      request: { headers: createHttpHeaders({ "user-agent": "mine", "x-other": "1" }) },
    },
    "a prefix of the user agent": { options: { userAgentOptions: { userAgentPrefix: "app/1" } } },
    "an id of the caller's": {
      request: { headers: createHttpHeaders({ "x-ms-client-request-id": "own" }) },
    },
    "another header for the id": {
      options: { telemetryOptions: { clientRequestIdHeaderName: "x-id" } },
    },
    "a proxy of the client": {
      options: { proxyOptions: { host: "http://127.0.0.1", port: 1 } },
    },
    "a proxy of the request": {
      request: { proxySettings: { host: "http://127.0.0.1", port: 1 } },
    },
    "form fields": {
      request: {
        method: "POST",
        formData: { a: "1" },
        headers: createHttpHeaders({ "content-type": "application/x-www-form-urlencoded" }),
      },
    },
    bytes: { request: { method: "POST", body: new Uint8Array([1, 2]) } },
    "a redirect to the same host": {
      request: { method: "GET" },
      answers: [{ status: 307, headers: { location: "/elsewhere" } }, { status: 200 }],
    },
    "a redirect that is not followed": {
      request: { method: "DELETE" },
      answers: [{ status: 301, headers: { location: "/elsewhere" } }],
    },
    "a retry": { answers: [{ status: 503 }, { status: 429 }, { status: 204 }] },
    "a failure that is not repeated": { answers: [{ status: 400 }] },
    "a connection that breaks once": { answers: [{ code: "ECONNRESET" }, { status: 204 }] },
    "an error that is not repeated": { answers: [{ code: "CERT_HAS_EXPIRED" }] },
    "more failures than retries": {
      answers: [{ status: 503 }, { status: 503 }, { status: 503 }, { status: 503 }],
    },
  };

  for (const [name, { options = {}, request = {}, answers = [{ status: 204 }] }] of Object.entries(
    cases,
  )) {
    it(`change nothing for ${name}`, async () => {
      const exchange = { request, answers };
      const plain = await run(makePipeline(options), exchange);
      const shortened = makePipeline(options);
      composeOnce(shortened, createShortcuts(options));
      // Twice: some learn from the first request.
      expect(await run(shortened, exchange)).to.deep.equal(plain);
      expect(await run(shortened, exchange)).to.deep.equal(plain);
    });
  }

  it("end a request as aborted whose signal fires with the answer", async () => {
    const controller = new AbortController();
    const pipeline = makePipeline({});
    composeOnce(pipeline, createShortcuts({}));
    const request = createPipelineRequest({ url, abortSignal: controller.signal });
    const sending = pipeline.sendRequest(
      {
        async sendRequest(sent) {
          controller.abort();
          return { request: sent, status: 200, headers: createHttpHeaders() };
        },
      },
      request,
    );
    const outcome = await sending.then(
      () => "answered",
      (error: unknown) => (error instanceof Error ? error.name : "other"),
    );
    expect(outcome).to.equal("AbortError");
  });
});

function makePipeline(options: InternalPipelineOptions): Pipeline {
  const pipeline = createPipelineFromOptions(options);
  pipeline.removePolicy({ phase: "Retry" });
  pipeline.addPolicy(createRetryPolicy(soon), { phase: "Retry" });
  return pipeline;
}

async function run(
  pipeline: Pipeline,
  { request, answers }: { request: Partial<PipelineRequestOptions>; answers: readonly Answer[] },
): Promise<Outcome> {
  const sent: Record<string, unknown>[] = [];
  const left = [...answers];
  const headers = createHttpHeaders(request.headers?.toJSON());
  const made = createPipelineRequest({ url, requestId: "id", ...request, headers });
  const httpClient = {
    async sendRequest(attempt: PipelineRequest): Promise<PipelineResponse> {
      sent.push({
        url: attempt.url,
        method: attempt.method,
        headers: attempt.headers.toJSON(),
        body: attempt.body,
        agent: attempt.agent?.constructor.name,
      });
      const answer = left.shift();
      if (answer === undefined) throw new Error("More was sent than there are answers.");
      if ("code" in answer) throw new RestError("broken", { code: answer.code, request: attempt });
      return {
        request: attempt,
        status: answer.status,
        headers: createHttpHeaders(answer.headers),
      };
    },
  };
  const answer = await pipeline.sendRequest(httpClient, made).then(
    ({ status }) => ({ status }),
    (error: unknown) => ({ code: error instanceof RestError ? error.code : String(error) }),
  );
  return { sent, answer };
}
