import type { HttpResponse } from "@azure-rest/core-client";
import { createHttpHeaders, isRestError, RestError } from "@azure/core-rest-pipeline";

import { checkOptions } from "./arguments.ts";
import type { ServiceCredential } from "./auth/credential.ts";
import { checkCallOptions, readCallParameters } from "./call-options.ts";
import { createTimeoutError, openDeadline } from "./deadline.ts";
import type { Deadline } from "./deadline.ts";
import type { CalledOperation } from "./failures/called-operation.ts";
import { describeConnectionFailure } from "./failures/connection-failure.ts";
import { describeServiceFailure } from "./failures/service-failure.ts";
import type { OperationKey } from "./operation-key.ts";
import type { Given, Operation } from "./operations/operation.ts";
import { keepDefined } from "./operations/query.ts";
import type { CallOptions, Verdict } from "./options.ts";
import type { PageLink } from "./paging.ts";
import { readAttempts } from "./pipeline/attempts.ts";
import { readRetryAfter } from "./pipeline/retry-after.ts";
import type { ServiceResponse } from "./response.ts";
import type { ApiVersion, RestClient, RestConnection } from "./rest.ts";
import type { CallTracing } from "./tracing.ts";
import { checkSupport } from "./version-support.ts";

/** What all calls of a client have in common. */
export interface CallContext {
  readonly rest: RestConnection;
  readonly hub: string;
  readonly apiVersion: ApiVersion;
  readonly credentialKind: ServiceCredential["kind"];
  readonly tracing: CallTracing;
  /** Where pages of a list may be: at the resource, or at its proxy. */
  readonly origins: PageLink["origins"];
}

/**
 * Calls an operation: the one way from every method to the service. Answers with the response, and
 * with that of a failure where `errorHandling` is `"return"`; otherwise a failure is thrown as a
 * `ServiceError`, and what brought no answer as a `ConnectionError`, `TimeoutError` or `AbortError`.
 */
export async function callOperation<Key extends OperationKey, Values, Options extends CallOptions>(
  context: CallContext,
  operation: Operation<Key, Values, Options>,
  given: Given<Values, Options>,
): Promise<ServiceResponse> {
  const options: CallOptions = given.options;
  checkOptions(operation.name, options);
  operation.check?.(given);
  checkCallOptions(operation.name, options);
  const query = operation.query?.(given) ?? {};
  checkSupport(operation, query, context.apiVersion);
  const { name, key } = operation;
  const { tracingOptions } = options;
  return context.tracing.trace(
    { operation: name, isSend: key.endsWith("/:send"), tracingOptions },
    (inside) => performCall(context, operation, { given, query, tracingOptions: inside }),
  );
}

async function performCall<Key extends OperationKey, Values, Options extends CallOptions>(
  context: CallContext,
  operation: Operation<Key, Values, Options>,
  {
    given,
    query,
    tracingOptions,
  }: { given: Given<Values, Options>; query: object } & Pick<CallOptions, "tracingOptions">,
): Promise<ServiceResponse> {
  const options: CallOptions = given.options;
  const deadline = openDeadline(operation.name, options);
  const called = (): CalledOperation => ({
    operation: operation.name,
    hub: context.hub,
    subject: operation.describe?.(given) ?? {},
    credentialKind: context.credentialKind,
  });
  let answer: HttpResponse;
  try {
    const parameters = readCallParameters({ ...options, tracingOptions }, deadline?.signal);
    const sent = operation.send(
      selectClient(context, operation.name, options),
      { ...given, hub: context.hub },
      { ...parameters, queryParameters: keepDefined(query) },
    );
    answer = await (deadline === undefined ? sent : deadline.guard(Promise.resolve(sent)));
  } catch (error) {
    answer = readUnparsedAnswer(error) ?? fail(explainError(error, { called, options, deadline }));
  } finally {
    deadline?.close();
  }
  const problem = operation.findProblem?.(answer.body, given);
  const response = judgeAnswer(answer, { operation, called, options, problem });
  if (response.error !== undefined && options.errorHandling !== "return") throw response.error;
  return response;
}

/**
 * The same for an operation that asks a question: the answer is true or false, or the response of a
 * failure where failures are returned.
 */
export async function askOperation<Key extends OperationKey, Values, Options extends CallOptions>(
  context: CallContext,
  operation: Operation<Key, Values, Options>,
  given: Given<Values, Options>,
): Promise<boolean | ServiceResponse> {
  const response = await callOperation(context, operation, given);
  return response.isError ? response : response.status === 200;
}

/** A call that asks for retries or policies of its own gets a client of its own. */
function selectClient(
  { rest }: CallContext,
  operation: string,
  { retryOptions, policies }: CallOptions,
): RestClient {
  const isSpecial = retryOptions !== undefined || (policies !== undefined && policies.length > 0);
  return isSpecial ? rest.derive(operation, { retryOptions, policies }) : rest.client;
}

function judgeAnswer<Key extends OperationKey>(
  answer: HttpResponse,
  call: {
    operation: Operation<Key, never, never>;
    called: () => CalledOperation;
    options: CallOptions;
    /** What the answer lacks, where it is a success. */
    problem: string | undefined;
  },
): ServiceResponse {
  const { operation, called, options, problem } = call;
  const { request, headers, body } = answer;
  const status = Number(answer.status);
  const isExpected = Object.hasOwn(operation.success, answer.status);
  const requestId =
    headers["x-ms-request-id"] ??
    request.headers.get("x-ms-client-request-id") ??
    request.requestId;
  const response: ServiceResponse = { status, headers, body, requestId, isError: !isExpected };
  const verdict = classify(operation.name, response, options) ?? (isExpected ? "success" : "error");
  if (verdict === "success" && problem === undefined) return { ...response, isError: false };
  const error = describeServiceFailure(called(), {
    ...response,
    request,
    attempts: readAttempts(request),
    retryAfterInMs: readRetryAfter(createHttpHeaders(headers)),
    problem: verdict === "success" ? problem : undefined,
  });
  return { ...response, isError: true, error };
}

function classify(
  operation: string,
  response: ServiceResponse,
  { classify: classification }: CallOptions,
): Verdict | undefined {
  if (typeof classification !== "function") return classification?.[response.status];
  const verdict = classification(response);
  if (verdict === undefined || verdict === "success" || verdict === "error") return verdict;
  throw new RangeError(
    `${operation}: classify must return "success", "error" or undefined, got ${JSON.stringify(verdict)}`,
  );
}

/**
 * The core throws where an answer calls itself JSON and is none. It is an answer all the same, and
 * its status counts: here it gets back the form of the others, with the text as its body.
 */
function readUnparsedAnswer(error: unknown): HttpResponse | undefined {
  if (!isRestError(error) || error.code !== RestError.PARSE_ERROR) return undefined;
  const { response } = error;
  if (response === undefined) return undefined;
  return {
    request: response.request,
    headers: response.headers.toJSON(),
    status: String(response.status),
    body: response.bodyAsText ?? undefined,
  };
}

/** Finds the words for what brought no answer; what is not from the pipeline stays as it is. */
function explainError(
  error: unknown,
  call: { called: () => CalledOperation; options: CallOptions; deadline: Deadline | undefined },
): unknown {
  const limit = call.options.requestOptions?.timeout;
  const isAbort = error instanceof Error && error.name === "AbortError";
  // The core ends an attempt that takes too long in the same way as one that the caller ends.
  if (isAbort && limit !== undefined && limit > 0 && call.deadline?.signal.aborted !== true) {
    return createTimeoutError(call.called().operation, limit);
  }
  if (!isRestError(error) || error.response !== undefined) return error;
  const attempts = error.request === undefined ? undefined : readAttempts(error.request);
  return describeConnectionFailure(call.called(), error, attempts);
}

function fail(error: unknown): never {
  throw error;
}
