import { createHttpHeaders, isRestError } from "@azure/core-rest-pipeline";
import type { HttpMethods } from "@azure/core-rest-pipeline";

import { checkOptions } from "./arguments.ts";
import type { ServiceCredential } from "./auth/credential.ts";
import { checkCallOptions, checkVerdict } from "./call-options.ts";
import { createTimeoutError, openDeadline } from "./deadline.ts";
import type { Deadline } from "./deadline.ts";
import type { CalledOperation } from "./failures/called-operation.ts";
import { describeConnectionFailure } from "./failures/connection-failure.ts";
import { describeServiceFailure } from "./failures/service-failure.ts";
import type { OperationKey } from "./operation-key.ts";
import type { Given, Operation } from "./operations/operation.ts";
import { checkQuery, printQuery } from "./operations/query.ts";
import { describeRoute, fillRoute } from "./operations/route.ts";
import type { CallOptions, Verdict } from "./options.ts";
import type { PageLink } from "./paging.ts";
import { readAttempts } from "./pipeline/attempts.ts";
import { readRetryAfter } from "./pipeline/retry-after.ts";
import { sendRequest } from "./request.ts";
import type { Answer, RequestParts, RequestWay } from "./request.ts";
import type { ServiceResponse } from "./response.ts";
import type { ApiVersion, RestConnection } from "./rest.ts";
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
 *
 * `link` is the whole address of a further page, with a query of its own.
 */
export async function callOperation<Key extends OperationKey, Options extends CallOptions, Values>(
  context: CallContext,
  operation: Operation<Key, Options, Values>,
  given: Given<Key, Options, Values> & { readonly link?: string | undefined },
): Promise<ServiceResponse> {
  const options: CallOptions = given.options;
  const { key, name, query = {} } = operation;
  checkOptions(name, options);
  const path = fillRoute(operation, context.hub, given);
  operation.check?.(name, given);
  checkQuery(operation, options);
  checkCallOptions(name, options);
  checkSupport(operation, options, context.apiVersion);
  const url = given.link ?? `${context.rest.address}${path}${printQuery(query, options)}`;
  const { tracingOptions } = options;
  return context.tracing.trace(
    { operation: name, isSend: key.endsWith("/:send"), tracingOptions },
    (inside) => performCall(context, operation, { given, url, tracingOptions: inside }),
  );
}

async function performCall<Key extends OperationKey, Options extends CallOptions, Values>(
  context: CallContext,
  operation: Operation<Key, Options, Values>,
  { given, url, tracingOptions }: Performed<Given<Key, Options, Values>>,
): Promise<ServiceResponse> {
  const { key, name } = operation;
  const options: CallOptions = given.options;
  const deadline = openDeadline(name, options);
  const abortSignal = deadline?.signal;
  let answer: Answer;
  try {
    const way = selectWay(context, name, options);
    const parts = { method: readVerb(key), url, options, abortSignal, tracingOptions };
    const sending =
      operation.readContent === undefined
        ? sendRequest(way, parts)
        : operation
            .readContent(given, { operation: name, abortSignal })
            .then((content) => sendRequest(way, { ...parts, content }));
    answer = await (deadline === undefined ? sending : deadline.guard(sending));
  } catch (error) {
    const called = describeCall(context, operation, given);
    throw explainError(error, { called, options, deadline });
  } finally {
    deadline?.close();
  }
  const response = judgeAnswer(context, operation, { given, answer });
  if (response.error !== undefined && options.errorHandling !== "return") throw response.error;
  return response;
}

interface Performed<Values> extends Pick<RequestParts, "url" | "tracingOptions"> {
  readonly given: Values;
}

/**
 * The same for an operation that asks a question: the answer is true or false, or the response of a
 * failure where failures are returned.
 */
export async function askOperation<Key extends OperationKey, Options extends CallOptions, Values>(
  context: CallContext,
  operation: Operation<Key, Options, Values>,
  given: Given<Key, Options, Values>,
): Promise<boolean | ServiceResponse> {
  const response = await callOperation(context, operation, given);
  return response.isError ? response : response.status === 200;
}

/** A call that asks for retries or policies of its own goes a way of its own. */
function selectWay(
  { rest }: CallContext,
  operation: string,
  { retryOptions, policies }: CallOptions,
): RequestWay {
  const isSpecial = retryOptions !== undefined || (policies !== undefined && policies.length > 0);
  return isSpecial ? rest.derive(operation, { retryOptions, policies }) : rest;
}

/** The verb of a key: its type comes from the routes' verbs, so that it can be no other word. */
function readVerb(key: OperationKey): HttpMethods {
  return key.slice(0, key.indexOf(" ")) as HttpMethods;
}

function describeCall<Key extends OperationKey, Options extends CallOptions, Values>(
  { hub, credentialKind }: CallContext,
  { name, key, describe }: Operation<Key, Options, Values>,
  given: Given<Key, Options, Values>,
): CalledOperation {
  const subject = { ...describeRoute(key, given), ...describe?.(given.options) };
  return { operation: name, hub, subject, credentialKind };
}

function judgeAnswer<Key extends OperationKey, Options extends CallOptions, Values>(
  context: CallContext,
  operation: Operation<Key, Options, Values>,
  { given, answer }: { given: Given<Key, Options, Values>; answer: Answer },
): ServiceResponse {
  const { request, status, headers, body } = answer;
  const isExpected = Object.hasOwn(operation.success, status);
  const requestId =
    headers["x-ms-request-id"] ??
    request.headers.get("x-ms-client-request-id") ??
    request.requestId;
  const response: ServiceResponse = { status, headers, body, requestId, isError: !isExpected };
  const verdict =
    classify(operation.name, response, given.options) ?? (isExpected ? "success" : "error");
  const problem = verdict === "success" ? operation.findProblem?.(body, given) : undefined;
  if (verdict === "success" && problem === undefined) {
    return isExpected ? response : { ...response, isError: false };
  }
  const error = describeServiceFailure(describeCall(context, operation, given), {
    ...response,
    request,
    attempts: readAttempts(request),
    retryAfterInMs: readRetryAfter(createHttpHeaders(headers)),
    isExpected,
    problem,
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
  if (verdict !== undefined) {
    checkVerdict({ operation, parameter: "what classify returns" }, verdict);
  }
  return verdict;
}

/** Finds the words for what brought no answer; what is not from the pipeline stays as it is. */
function explainError(
  error: unknown,
  call: { called: CalledOperation; options: CallOptions; deadline: Deadline | undefined },
): unknown {
  const limit = call.options.requestOptions?.timeout;
  const isAbort = error instanceof Error && error.name === "AbortError";
  // The core ends an attempt that takes too long in the same way as one that the caller ends.
  if (isAbort && limit !== undefined && limit > 0 && call.deadline?.signal.aborted !== true) {
    return createTimeoutError(call.called.operation, limit);
  }
  if (!isRestError(error) || error.response !== undefined) return error;
  const attempts = error.request === undefined ? undefined : readAttempts(error.request);
  return describeConnectionFailure(call.called, error, attempts);
}
