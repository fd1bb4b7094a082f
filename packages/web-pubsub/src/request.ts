import type { FullOperationResponse } from "@azure-rest/core-client";
import { createHttpHeaders, createPipelineRequest, isRestError } from "@azure/core-rest-pipeline";
import type {
  HttpClient,
  HttpMethods,
  Pipeline,
  PipelineRequest,
  PipelineResponse,
  RawHttpHeaders,
} from "@azure/core-rest-pipeline";

import type { CallOptions } from "./options.ts";

/** A body as it goes over the wire, and what it means. */
export interface RequestContent {
  readonly contentType: string;
  readonly body: string | Uint8Array;
}

/** What a request is made of. */
export interface RequestParts {
  readonly method: HttpMethods;
  readonly url: string;
  readonly content?: RequestContent;
  readonly options: CallOptions;
  readonly abortSignal: AbortSignal | undefined;
  readonly tracingOptions: CallOptions["tracingOptions"];
}

/** What came back. */
export interface Answer {
  readonly request: PipelineRequest;
  readonly status: number;
  readonly headers: RawHttpHeaders;
  /** The parsed JSON, the text where it was none, or undefined where there was no body. */
  readonly body: unknown;
}

/** The way of a request: the pipeline of a REST client and what it sends with. */
export interface RequestWay {
  readonly pipeline: Pipeline;
  readonly httpClient: HttpClient;
  /** Whether plain http may be used. */
  readonly isInsecure: boolean;
}

/**
 * Sends a request through the pipeline of a REST client, and reads its answer as the REST client's own
 * path would, but for JSON that is none: that is an answer here. See docs/decisions/0004.
 */
export async function sendRequest(way: RequestWay, parts: RequestParts): Promise<Answer> {
  const request = createRequest(way, parts);
  const { onResponse } = parts.options;
  let response: PipelineResponse;
  try {
    response = await way.pipeline.sendRequest(way.httpClient, request);
  } catch (error) {
    // A policy may make an error of an answer.
    if (onResponse !== undefined && isRestError(error) && error.response !== undefined) {
      const rawHeaders = error.response.headers.toJSON();
      onResponse({ ...error.response, request, rawHeaders }, error);
    }
    throw error;
  }
  const headers = response.headers.toJSON();
  const body = readBody(response);
  // The callback's type has for it what can be sent, though any JSON may come back.
  const parsedBody = body as NonNullable<FullOperationResponse["parsedBody"]>;
  onResponse?.({ ...response, request, rawHeaders: headers, parsedBody });
  return { request, status: response.status, headers, body };
}

function createRequest({ isInsecure }: RequestWay, parts: RequestParts): PipelineRequest {
  const { method, url, content, options, abortSignal, tracingOptions } = parts;
  const { customHeaders, timeout, onUploadProgress, onDownloadProgress } =
    options.requestOptions ?? {};
  const headers = createHttpHeaders(customHeaders);
  if (!headers.has("accept")) headers.set("accept", "application/json");
  if (content !== undefined) headers.set("content-type", content.contentType);
  const request = createPipelineRequest({
    method,
    url,
    headers,
    allowInsecureConnection: isInsecure,
  });
  if (content !== undefined) request.body = content.body;
  if (abortSignal !== undefined) request.abortSignal = abortSignal;
  if (timeout !== undefined) request.timeout = timeout;
  if (onUploadProgress !== undefined) request.onUploadProgress = onUploadProgress;
  if (onDownloadProgress !== undefined) request.onDownloadProgress = onDownloadProgress;
  if (tracingOptions !== undefined) request.tracingOptions = tracingOptions;
  return request;
}

function readBody({ bodyAsText, headers }: PipelineResponse): unknown {
  if (bodyAsText === undefined || bodyAsText === null || bodyAsText === "") return undefined;
  if (headers.get("content-type")?.startsWith("text/plain") === true) return bodyAsText;
  try {
    return JSON.parse(bodyAsText);
  } catch {
    // It may say that it is JSON and be none: its status counts all the same.
    return bodyAsText;
  }
}
