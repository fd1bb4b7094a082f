import { createHttpHeaders } from "@azure/core-rest-pipeline";
import type { PipelineRequest, RawHttpHeaders } from "@azure/core-rest-pipeline";

import { ServiceError } from "../errors.ts";
import { isSend } from "../pipeline/send.ts";
import { printFacts, printSubject } from "./called-operation.ts";
import type { CalledOperation } from "./called-operation.ts";
import { readErrorDetail } from "./error-detail.ts";
import type { ErrorDetail } from "./error-detail.ts";
import { shortenText } from "./shorten-text.ts";
import { adviseOnStatus } from "./status-advice.ts";
import { printStatus } from "./status-phrase.ts";

/** An answer that counts as a failure. */
export interface Failure {
  status: number;
  headers: Readonly<RawHttpHeaders>;
  /** The parsed JSON, or the text that was none. */
  body: unknown;
  request: PipelineRequest;
  requestId: string;
  attempts: number | undefined;
  retryAfterInMs: number | undefined;
  /** Whether the operation knows the status as a success. */
  isExpected: boolean;
  /** What a successful answer lacks. Its body is not shown then: it may be half a token. */
  problem: string | undefined;
}

/** Makes the error of a failed answer: what was called, what came back, why probably, what to do. */
export function describeServiceFailure(called: CalledOperation, failure: Failure): ServiceError {
  const {
    status,
    headers,
    body,
    request,
    requestId,
    attempts,
    retryAfterInMs,
    isExpected,
    problem,
  } = failure;
  const detail =
    problem === undefined ? readErrorDetail(body, headers["content-type"]) : { message: problem };
  const code = detail.code ?? readCode(headers["x-ms-error-code"]);
  const advice = adviseOnStatus(called, {
    status,
    address: request.url.split("?", 1)[0] ?? request.url,
    headers,
    retryAfterInMs,
    detail: code === undefined ? detail : { ...detail, code },
    isSend: isSend(request),
    isExpected,
  });
  const lines = [
    `${called.operation} failed: ${printStatus(status)} ${printSubject(called)}`,
    ...(detail.message === undefined ? [] : [detail.message]),
    ...printFurtherErrors(detail),
    ...advice,
    printFacts({ code, target: detail.target, requestId, attempts }),
  ];
  return new ServiceError(lines.join("\n  "), {
    operation: called.operation,
    statusCode: status,
    code,
    target: detail.target,
    details: detail.details ?? [],
    errors: detail.errors ?? {},
    inner: detail.inner,
    requestId,
    attempts,
    retryAfterInMs,
    request,
    response: {
      request,
      status,
      headers: createHttpHeaders(headers),
      bodyAsText: problem === undefined ? printBody(body) : null,
    },
  });
}

/** What validation says beside the message, by the name of what it is about. */
function printFurtherErrors({ message, errors = {} }: ErrorDetail): string[] {
  return Object.entries(errors).flatMap(([name, problems]) =>
    problems.filter((problem) => problem !== message).map((problem) => `${name}: ${problem}`),
  );
}

/** The text of the body, or the same JSON again where only that is left of it. */
function printBody(body: unknown): string | null {
  if (body === undefined) return null;
  return typeof body === "string" ? body : JSON.stringify(body);
}

function readCode(header: string | undefined): string | undefined {
  return header === undefined || header === "" ? undefined : shortenText(header);
}
