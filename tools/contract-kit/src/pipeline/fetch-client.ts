import {
  RestError,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from "@azure/core-rest-pipeline";
import { createAbortError, requireNotAborted } from "./abort.ts";
import { readBodyBytes, readHeaders } from "./request-bytes.ts";
import { createResponse } from "./response.ts";

/** A service as one function, with or without a network behind it. */
export type Fetch = (request: Request) => Promise<Response>;

/**
 * An HTTP client for any Azure-core pipeline that hands each request to a function: a service
 * embedded in the same process is tested without a port. Honours the request's abort signal and
 * its timeout, in milliseconds; a function that fails rejects with a `RestError`.
 */
export function createFetchClient(fetch: Fetch): HttpClient {
  return { sendRequest: (request) => sendByFetch(request, fetch) };
}

async function sendByFetch(request: PipelineRequest, fetch: Fetch): Promise<PipelineResponse> {
  requireNotAborted(request);
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort(createAbortError());
  };
  const timer = request.timeout > 0 ? setTimeout(abort, request.timeout) : undefined;
  request.abortSignal?.addEventListener("abort", abort);
  try {
    const sent = fetch(await createRequest(request, controller.signal)).then(readAnswer);
    return createResponse(request, await orAborted(sent, controller.signal));
  } catch (error) {
    throw controller.signal.aborted ? createAbortError() : toRestError(error, request);
  } finally {
    clearTimeout(timer);
    request.abortSignal?.removeEventListener("abort", abort);
  }
}

async function createRequest(request: PipelineRequest, signal: AbortSignal): Promise<Request> {
  const bytes = await readBodyBytes(request);
  return new Request(request.url, {
    method: request.method,
    headers: readHeaders(request.headers),
    signal,
    // Redirects are the pipeline's own business.
    redirect: "manual",
    ...(bytes.length === 0 ? {} : { body: new Uint8Array(bytes) }),
  });
}

async function readAnswer(response: Response): Promise<Parameters<typeof createResponse>[1]> {
  return {
    status: response.status,
    headers: readHeaders(response.headers),
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
}

/** The promise, or a rejection as soon as the signal fires: a function need not look at it. */
async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => {
      reject(createAbortError());
    });
  });
  return Promise.race([promise, aborted]);
}

function toRestError(error: unknown, request: PipelineRequest): RestError {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = [error, cause].map(readCode).find((found) => found !== undefined);
  const message = error instanceof Error ? error.message : "the request could not be sent";
  return new RestError(message, { code: code ?? RestError.REQUEST_SEND_ERROR, request });
}

function readCode(error: unknown): string | undefined {
  const hasCode = typeof error === "object" && error !== null && "code" in error;
  return hasCode && typeof error.code === "string" ? error.code : undefined;
}
