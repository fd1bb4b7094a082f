import { createHttpHeaders, createPipelineRequest, RestError } from "@azure/core-rest-pipeline";
import type { PipelineRequest, PipelineResponse, SendRequest } from "@azure/core-rest-pipeline";
import { expect } from "chai";

import { readAttempts } from "./attempts.ts";
import { createRetryPolicy } from "./retry.ts";
import type { RetryOptions } from "./retry.ts";

type Answer =
  | { status: number; headers?: Record<string, string> }
  | { code: string; message?: string };

const close = createPipelineRequest({
  url: "https://a.example/api/hubs/chat/connections/a1?api-version=1",
  method: "DELETE",
});
const send = createPipelineRequest({
  url: "https://a.example/api/hubs/chat/:send?api-version=1",
  method: "POST",
});
const closeAll = createPipelineRequest({
  url: "https://a.example/api/hubs/chat/:closeConnections?reason=/:send",
  method: "POST",
});
const success: Answer = { status: 204 };
const soon = { retryDelayInMs: 0, maxRetryDelayInMs: 0 };

describe("The retry policy", () => {
  const cases: [
    name: string,
    request: PipelineRequest,
    options: RetryOptions,
    answer: Answer,
    attempts: number,
  ][] = [
    ["repeats after 500", close, soon, { status: 500 }, 2],
    ["repeats after 408", close, soon, { status: 408 }, 2],
    ["repeats after 503", close, soon, { status: 503 }, 2],
    ["repeats after 429 without a wait", close, soon, { status: 429 }, 2],
    ["repeats after a wait of 0", close, soon, throttled("0"), 2],
    ["does not wait longer than it may", close, soon, throttled("1"), 1],
    ["does not repeat after 400", close, soon, { status: 400 }, 1],
    ["does not repeat after 401", close, soon, { status: 401 }, 1],
    ["does not repeat after 501", close, soon, { status: 501 }, 1],
    ["does not repeat after 505", close, soon, { status: 505 }, 1],
    ["does not repeat where told so", close, { ...soon, maxRetries: 0 }, { status: 500 }, 1],
    ["repeats after a refused connection", close, soon, { code: "ECONNREFUSED" }, 2],
    ["repeats after a reset connection", close, soon, { code: "ECONNRESET" }, 2],
    ["repeats after an answer that broke off", close, soon, { code: "PARSE_ERROR" }, 2],
    ["repeats after a failure of fetch", close, soon, { code: "REQUEST_SEND_ERROR" }, 2],
    ["repeats after a route that is gone", close, soon, { code: "EHOSTUNREACH" }, 2],
    ["does not repeat after a bad certificate", close, soon, { code: "CERT_HAS_EXPIRED" }, 1],
    ["repeats a POST that does no more when done twice", closeAll, soon, { status: 500 }, 2],

    ["does not repeat a send after 500", send, soon, { status: 500 }, 1],
    ["does not repeat a send after 408", send, soon, { status: 408 }, 1],
    ["does not repeat a send after 503 with a wait", send, soon, throttled("0", 503), 1],
    ["does not repeat a send after a reset", send, soon, { code: "ECONNRESET" }, 1],
    ["does not repeat a send after a timeout", send, soon, { code: "ETIMEDOUT" }, 1],
    ["does not repeat a send after 503, whatever it asks", send, soon, throttled("0", 503), 1],
    [
      "does not repeat a send after a failure of fetch",
      send,
      soon,
      { code: "REQUEST_SEND_ERROR" },
      1,
    ],
    ["does not repeat a send whose answer broke off", send, soon, { code: "PARSE_ERROR" }, 1],
    ["does not repeat a send after a route is gone", send, soon, { code: "EHOSTUNREACH" }, 1],
    ["repeats a send after no connect", send, soon, { code: "UND_ERR_CONNECT_TIMEOUT" }, 2],
    ["repeats a send after a connect that timed out", send, soon, noConnect("ETIMEDOUT"), 2],
    ["repeats a send after a connect without a route", send, soon, noConnect("EHOSTUNREACH"), 2],
    ["does not repeat what was refused", close, soon, { code: "REQUEST_REFUSED" }, 1],
    ["repeats a send that was throttled", send, soon, throttled("0"), 2],
    ["repeats a send that never left", send, soon, { code: "ECONNREFUSED" }, 2],
    ["repeats a send to an unknown host", send, soon, { code: "ENOTFOUND" }, 2],
    ["repeats a send where asked", send, { ...soon, repeatSends: true }, { status: 500 }, 2],
    ["as after a reset", send, { ...soon, repeatSends: true }, { code: "ECONNRESET" }, 2],
  ];
  for (const [name, request, options, answer, attempts] of cases) {
    it(name, async () => {
      const { sent, outcome } = await run(request, options, [answer, success]);
      expect(sent).to.equal(attempts);
      expect(outcome).to.deep.equal(attempts === 1 ? answer : success);
    });
  }

  it("knows a send by itself, though the core's error of a broken answer does not name it", async () => {
    let sent = 0;
    const next: SendRequest = () => {
      sent += 1;
      throw new RestError("aborted", { code: RestError.PARSE_ERROR });
    };
    try {
      await createRetryPolicy(soon).sendRequest(send, next);
      expect.fail("The broken answer counts as a success.");
    } catch (error) {
      expect(error).to.include({ code: RestError.PARSE_ERROR, message: "aborted", request: send });
    }
    expect(sent).to.equal(1);
  });

  it("gives up after three retries and answers with what came last", async () => {
    const { sent, outcome } = await run(
      close,
      soon,
      Array.from({ length: 9 }, () => ({ status: 500 })),
    );
    expect(sent).to.equal(4);
    expect(outcome).to.deep.equal({ status: 500 });
  });

  it("counts the attempts of each request", async () => {
    const request = createPipelineRequest({ url: close.url, method: "DELETE" });
    expect(readAttempts(request)).to.equal(undefined);
    await run(request, soon, [{ status: 500 }, { code: "ECONNRESET" }, success]);
    expect(readAttempts(request)).to.equal(3);
  });
});

function throttled(wait: string, status = 429): Answer {
  return { status, headers: { "Retry-After": wait } };
}

/** As Node.js says it. */
function noConnect(code: string): Answer {
  return { code, message: `connect ${code} 192.0.2.1:443` };
}

/** Sends one request through the policy to a service that has these answers in store. */
async function run(
  request: PipelineRequest,
  options: RetryOptions,
  answers: readonly Answer[],
): Promise<{ sent: number; outcome: Answer }> {
  let sent = 0;
  let last: Answer = success;
  const next: SendRequest = async (attempt): Promise<PipelineResponse> => {
    last = answers[sent] ?? success;
    sent += 1;
    if ("code" in last)
      throw new RestError(last.message ?? "broken", { code: last.code, request: attempt });
    return { request: attempt, status: last.status, headers: createHttpHeaders(last.headers) };
  };
  try {
    const response = await createRetryPolicy(options).sendRequest(request, next);
    expect(last).to.have.property("status", response.status);
  } catch (error) {
    expect(last).to.have.property("code");
    expect(error).to.have.property("code", "code" in last ? last.code : undefined);
  }
  return { sent, outcome: last };
}
